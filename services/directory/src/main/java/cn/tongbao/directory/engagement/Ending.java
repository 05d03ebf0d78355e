package cn.tongbao.directory.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How it ended. */
public record Ending(Reason reason, @Nullable String text, Instant at) {

    /** Why. */
    public enum Reason {
        /** All is done. */
        DONE,
        /** He asked to step back, and may. */
        RECUSED,
        /** A party challenged him, and was right. */
        CHALLENGED,
        /** He is late without a reason (APP-07). */
        LATE
    }
}
