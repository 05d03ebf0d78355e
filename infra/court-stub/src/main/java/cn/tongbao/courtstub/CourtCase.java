package cn.tongbao.courtstub;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A case at the court.
 *
 * @param reference the platform's
 * @param stage how far it has come
 * @param number the court's own, from its registration on
 * @param incomplete whether something will be asked for
 * @param withdrawing whether the parties have asked to withdraw
 * @param files what was handed in, with the SHA-256 that the platform states
 * @param read what reading them showed
 * @param later steps that came after the application
 * @param tries how often reading its files was tried
 * @param nextAt when it is looked at next, in real time; null while others have to act
 */
record CourtCase(
        String reference,
        String title,
        Stage stage,
        @Nullable String number,
        boolean incomplete,
        boolean withdrawing,
        Map<String, String> files,
        Map<String, String> read,
        List<String> later,
        int tries,
        @Nullable Instant nextAt) {

    /** How far a case can come. */
    enum Stage {
        RECEIVED,
        REGISTERED,
        SUPPLEMENT_REQUESTED,
        ACCEPTED,
        RULED,
        WITHDRAWN;

        boolean ended() {
            return this == RULED || this == WITHDRAWN;
        }
    }

    /** Copies the collections. */
    CourtCase {
        files = Map.copyOf(files);
        read = Map.copyOf(read);
        later = List.copyOf(later);
    }

    static CourtCase received(
            String reference,
            String title,
            boolean incomplete,
            Map<String, String> files,
            Instant nextAt) {
        return new CourtCase(
                reference,
                title,
                Stage.RECEIVED,
                null,
                incomplete,
                false,
                files,
                Map.of(),
                List.of(),
                0,
                nextAt);
    }

    boolean due(Instant now) {
        return nextAt != null && !now.isBefore(nextAt);
    }

    CourtCase registered(String caseNumber, Instant next) {
        return new CourtCase(
                reference,
                title,
                Stage.REGISTERED,
                caseNumber,
                incomplete,
                withdrawing,
                files,
                read,
                later,
                tries,
                next);
    }

    CourtCase at(Stage reached, @Nullable Instant next) {
        return new CourtCase(
                reference,
                title,
                reached,
                number,
                incomplete,
                withdrawing,
                files,
                read,
                later,
                tries,
                next);
    }

    CourtCase supplemented(Map<String, String> more, Instant next) {
        var all = new TreeMap<>(files);
        all.putAll(more);
        var back = stage == Stage.SUPPLEMENT_REQUESTED ? Stage.REGISTERED : stage;
        return new CourtCase(
                reference,
                title,
                back,
                number,
                false,
                withdrawing,
                all,
                read,
                with("SUPPLEMENT"),
                0,
                stage.ended() ? nextAt : next);
    }

    CourtCase withdrawn(Instant next) {
        return new CourtCase(
                reference,
                title,
                stage,
                number,
                incomplete,
                true,
                files,
                read,
                with("WITHDRAWAL"),
                tries,
                stage.ended() ? nextAt : next);
    }

    CourtCase objectedTo() {
        return new CourtCase(
                reference,
                title,
                stage,
                number,
                incomplete,
                withdrawing,
                files,
                read,
                with("OBJECTION"),
                tries,
                nextAt);
    }

    CourtCase having(Map<String, String> results, Instant next) {
        return new CourtCase(
                reference,
                title,
                stage,
                number,
                incomplete,
                withdrawing,
                files,
                results,
                later,
                tries + 1,
                next);
    }

    private List<String> with(String kind) {
        var more = new ArrayList<>(later);
        more.add(kind);
        return more;
    }
}
