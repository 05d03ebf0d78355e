package cn.tongbao.mediation.courtdocking.step;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long a step waits before it is sent again: twice as long at most after each failure, and
 * drawn at random below, so that steps which failed together do not come back together.
 */
record Pauses(Duration first, Duration longest, RandomGenerator random) {

    private static final int DOUBLINGS = 30;
    private static final Duration MOST_ASKED = Duration.ofHours(1);

    /**
     * The pause after so many failures.
     *
     * @param asked the least that the court asked for; an hour of it is granted
     */
    Duration after(int failures, @Nullable Duration asked) {
        var most =
                Math.min(
                        longest.toMillis(),
                        first.toMillis() << Math.min(Math.max(failures, 0), DOUBLINGS));
        var drawn = first.toMillis() + random.nextLong(Math.max(1, most - first.toMillis() + 1));
        if (asked == null) {
            return Duration.ofMillis(drawn);
        }
        return Duration.ofMillis(
                Math.max(drawn, Math.min(asked.toMillis(), MOST_ASKED.toMillis())));
    }
}
