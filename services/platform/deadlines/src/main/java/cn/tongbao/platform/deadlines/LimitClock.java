package cn.tongbao.platform.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a record shows of the limit that runs on it.
 *
 * @param ruleId the rule that sets it
 * @param ruleVersion the row of it that was counted by
 * @param startedAt when it began
 * @param dueAt the first instant after it
 * @param dueOn its last day
 * @param warnedAt when it was found nearly over, once it was
 * @param missed whether it has passed
 * @param provisional whether the count read days whose holidays are not published yet
 */
public record LimitClock(
        String ruleId,
        @Nullable String ruleVersion,
        Instant startedAt,
        Instant dueAt,
        LocalDate dueOn,
        @Nullable Instant warnedAt,
        boolean missed,
        boolean provisional) {

    /** The same, found nearly over. */
    public LimitClock warned(Instant at) {
        return new LimitClock(
                ruleId, ruleVersion, startedAt, dueAt, dueOn, at, missed, provisional);
    }

    /** The same, passed. */
    public LimitClock asMissed() {
        return new LimitClock(
                ruleId, ruleVersion, startedAt, dueAt, dueOn, warnedAt, true, provisional);
    }

    /** The same limit counted anew; a warning that was given stays given. */
    public LimitClock movedTo(RunningLimit now) {
        return new LimitClock(
                ruleId,
                ruleVersion,
                startedAt,
                now.dueAt(),
                now.dueOn(),
                warnedAt,
                missed,
                now.provisional());
    }
}
