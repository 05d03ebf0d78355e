package cn.tongbao.liaison.meeting;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, who has to do it, and by when.
 *
 * @param fulfilment how it was done; null as long as it is open
 * @param heirOfficeId who goes on for an owner that was merged after it was done; null otherwise
 */
public record Decision(
        UUID decisionId,
        String text,
        String ownerOfficeId,
        LocalDate dueOn,
        @Nullable Instant warnedAt,
        boolean overdue,
        @Nullable Fulfilment fulfilment,
        @Nullable String heirOfficeId) {

    boolean open() {
        return fulfilment == null;
    }

    Decision warned(Instant at) {
        return new Decision(decisionId, text, ownerOfficeId, dueOn, at, overdue, fulfilment, null);
    }

    Decision missed() {
        return new Decision(
                decisionId, text, ownerOfficeId, dueOn, warnedAt, true, fulfilment, null);
    }

    Decision fulfilled(Fulfilment how) {
        return new Decision(decisionId, text, ownerOfficeId, dueOn, warnedAt, overdue, how, null);
    }

    /** Whose it is now: who did it stays written on it. */
    String keeper() {
        return heirOfficeId == null ? ownerOfficeId : heirOfficeId;
    }

    /** The same with the successor of its owner. */
    Decision handedOverTo(String heir) {
        return open()
                ? ownedBy(heir)
                : new Decision(
                        decisionId,
                        text,
                        ownerOfficeId,
                        dueOn,
                        warnedAt,
                        overdue,
                        fulfilment,
                        heir);
    }

    private Decision ownedBy(String heir) {
        return new Decision(decisionId, text, heir, dueOn, warnedAt, overdue, fulfilment, null);
    }

    /** How it was done, with the proof. */
    public record Fulfilment(
            String text, List<RecordFile> files, String officeId, String person, Instant at) {

        /** Copies the files. */
        public Fulfilment {
            files = List.copyOf(files);
        }
    }
}
