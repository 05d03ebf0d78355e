package cn.tongbao.platform.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A limit that has begun to run.
 *
 * @param ruleId the rule that sets it
 * @param ruleVersion the row of it that was counted by; null where somebody named the day
 * @param startedAt when it began
 * @param warnAt when it is nearly over
 * @param dueAt the first instant after it
 * @param dueOn its last day
 * @param provisional whether the count read days whose holidays are not published yet
 */
public record RunningLimit(
        String ruleId,
        @Nullable String ruleVersion,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        LocalDate dueOn,
        boolean provisional) {

    /** What the history tells where the calendar has moved a limit to this one. */
    public Map<String, Object> movedFrom(LimitClock before) {
        return Map.of(
                "ruleId",
                ruleId,
                "from",
                before.dueOn().toString(),
                "to",
                dueOn.toString(),
                "reason",
                "CALENDAR_CHANGED");
    }

    /** What a record shows of it. */
    public LimitClock clock() {
        return new LimitClock(
                ruleId, ruleVersion, startedAt, dueAt, dueOn, null, false, provisional);
    }
}
