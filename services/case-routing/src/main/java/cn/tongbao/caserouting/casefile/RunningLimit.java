package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A limit that has begun to run.
 *
 * @param ruleId the rule that sets it
 * @param startedAt when it began
 * @param warnAt when it is nearly over
 * @param dueAt the first instant after it
 * @param dueOn its last day
 */
public record RunningLimit(
        String ruleId, Instant startedAt, Instant warnAt, Instant dueAt, LocalDate dueOn) {

    LimitClock clock() {
        return new LimitClock(ruleId, dueOn, null, false);
    }
}
