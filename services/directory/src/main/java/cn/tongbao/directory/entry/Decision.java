package cn.tongbao.directory.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the keeper of a register decides.
 *
 * @param reason for the entry itself and the keepers
 * @param notice for the public
 * @param verification the checklist, where an entry comes back that was removed
 * @param appointment of a person who is listed or comes back
 * @param qualifications as they are now, where the keeper has seen others than before
 */
record Decision(
        EntryTrigger trigger,
        String reason,
        @Nullable Notice notice,
        @Nullable Verification verification,
        @Nullable Appointment appointment,
        @Nullable List<Profile.Qualification> qualifications) {

    /** Whether it is taken only for who has a licence that holds. */
    boolean needsLicence() {
        return switch (trigger) {
            case LIST, REVIEW, READMIT -> true;
            case AMEND,
                    CORRECT,
                    UPDATE,
                    CONSENT,
                    WITHDRAW,
                    VERIFY,
                    APPOINT,
                    WARN,
                    SUSPEND,
                    REMOVE ->
                    false;
        };
    }

    /** Its name in the history. */
    String act() {
        return switch (trigger) {
            case LIST -> "LISTED";
            case REVIEW -> "REVIEWED";
            case WARN -> "WARNED";
            case SUSPEND -> "SUSPENDED";
            case REMOVE -> "REMOVED";
            case READMIT -> "READMITTED";
            case AMEND, CORRECT, UPDATE, CONSENT, WITHDRAW, VERIFY, APPOINT -> trigger.name();
        };
    }

    /** What others are told happened. */
    String fact() {
        return switch (trigger) {
            case LIST, READMIT -> "listed";
            case SUSPEND -> "suspended";
            case REMOVE -> "removed";
            case AMEND, CORRECT, UPDATE, CONSENT, WITHDRAW, VERIFY, REVIEW, APPOINT, WARN ->
                    "changed";
        };
    }
}
