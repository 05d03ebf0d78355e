package cn.tongbao.mediation.courtdocking.query;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step or an answer that has not come to its end, without its content.
 *
 * @param direction whether it goes out or came in
 * @param id of a step; answers have none
 * @param sequence within its court and direction
 * @param reference the confirmation, if it could be read
 * @param kind its kind, if it could be read
 * @param status {@code WAITING} or {@code REFUSED}
 * @param reason why it is not through
 * @param since when it was appended or received
 * @param lastError what went wrong last
 * @param nextAttemptAt when it is tried next, if it waits for that
 */
public record WaitingItem(
        Direction direction,
        @Nullable UUID id,
        long sequence,
        @Nullable String reference,
        @Nullable String kind,
        String status,
        Reason reason,
        Instant since,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant nextAttemptAt) {

    /** Which way it goes. */
    public enum Direction {
        /** From us to the court. */
        STEP,
        /** From the court to us. */
        ANSWER
    }

    /** Why something waits. */
    public enum Reason {
        /** It goes out at once, or as soon as the court is called again. */
        DUE,
        /** It is being sent. */
        ON_ITS_WAY,
        /** It failed, and pauses before the next attempt. */
        PAUSES,
        /** The court has not taken an earlier step of the same confirmation. */
        BEHIND_EARLIER_STEP,
        /** The court will not have it. */
        REFUSED_BY_COURT,
        /** The court is not docked any more. */
        COURT_NOT_DOCKED,
        /** Earlier answers of the court are missing. */
        EARLIER_ANSWER_MISSING,
        /** It is next, and could not be applied so far. */
        NOT_APPLIED,
        /** It could never take effect. */
        REFUSED_BY_US
    }
}
