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
 */
public record Decision(
        UUID decisionId,
        String text,
        String ownerOfficeId,
        LocalDate dueOn,
        @Nullable Instant warnedAt,
        boolean overdue,
        @Nullable Fulfilment fulfilment) {

    boolean open() {
        return fulfilment == null;
    }

    Decision warned(Instant at) {
        return new Decision(decisionId, text, ownerOfficeId, dueOn, at, overdue, fulfilment);
    }

    Decision missed() {
        return new Decision(decisionId, text, ownerOfficeId, dueOn, warnedAt, true, fulfilment);
    }

    Decision fulfilled(Fulfilment how) {
        return new Decision(decisionId, text, ownerOfficeId, dueOn, warnedAt, overdue, how);
    }

    Decision ownedBy(String heir) {
        return new Decision(decisionId, text, heir, dueOn, warnedAt, overdue, fulfilment);
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
