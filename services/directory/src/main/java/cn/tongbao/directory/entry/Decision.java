package cn.tongbao.directory.entry;

import org.jspecify.annotations.Nullable;

/**
 * What the keeper of a register decides.
 *
 * @param reason for the entry itself and the keepers
 * @param notice for the public
 * @param verification the checklist, where an entry comes back that was removed
 * @param appointment of a person who is listed or comes back
 */
record Decision(
        EntryTrigger trigger,
        String reason,
        @Nullable Notice notice,
        @Nullable Verification verification,
        @Nullable Appointment appointment) {

    /** Its name in the history. */
    String act() {
        return switch (trigger) {
            case LIST -> "LISTED";
            case REVIEW -> "REVIEWED";
            case WARN -> "WARNED";
            case SUSPEND -> "SUSPENDED";
            case REMOVE -> "REMOVED";
            case READMIT -> "READMITTED";
            case AMEND, UPDATE, VERIFY, APPOINT -> trigger.name();
        };
    }

    /** What others are told happened. */
    String fact() {
        return switch (trigger) {
            case LIST, READMIT -> "listed";
            case SUSPEND -> "suspended";
            case REMOVE -> "removed";
            case AMEND, UPDATE, VERIFY, REVIEW, APPOINT, WARN -> "changed";
        };
    }
}
