package cn.tongbao.directory.selection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a draw came to nothing.
 *
 * @param seed in hex, shown so that everybody can work out what was not used; null if it cannot be
 *     opened any more
 */
public record Voided(Reason reason, Instant at, @Nullable String seed) {

    /** What can go wrong with a draw. */
    public enum Reason {
        /** The limit passed before the round was there (DRW-01). */
        NOT_REVEALED(true),
        /** The seed kept is not the one committed to. */
        COMMITMENT_MISMATCH(true),
        /** The pool kept is not the one published. */
        POOL_MISMATCH(false),
        /** It was announced under an algorithm that is not known here. */
        ALGORITHM_UNKNOWN(false);

        private final boolean poolStands;

        Reason(boolean poolStands) {
            this.poolStands = poolStands;
        }

        /** Whether the pool is beyond doubt, so that another draw may be from it. */
        boolean poolStands() {
            return poolStands;
        }
    }
}
