package cn.tongbao.directory.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How it ended. */
public record Ending(Reason reason, @Nullable String text, Instant at) {

    /** Why. */
    public enum Reason {
        /** All is done. */
        DONE(false),
        /** He asked to step back, and may. */
        RECUSED(true),
        /** A party challenged him, and was right. */
        CHALLENGED(true),
        /** He is late without a reason (APP-07). */
        LATE(true),
        /** His entry was suspended or removed while he was engaged. */
        MEMBER_FLAGGED(true),
        /** The case has come to an end, so that nothing is left to appraise. */
        CASE_ENDED(false);

        private final boolean leavesPlace;

        Reason(boolean leavesPlace) {
            this.leavesPlace = leavesPlace;
        }

        /** Whether another is to be chosen in his place. */
        boolean leavesPlace() {
            return leavesPlace;
        }
    }
}
