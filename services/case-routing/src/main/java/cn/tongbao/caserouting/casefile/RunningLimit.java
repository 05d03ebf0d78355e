package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.time.LocalDate;
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
 */
public record RunningLimit(
        String ruleId,
        @Nullable String ruleVersion,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        LocalDate dueOn) {

    LimitClock clock() {
        return new LimitClock(ruleId, ruleVersion, dueOn, null, false);
    }
}
