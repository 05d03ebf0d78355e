package cn.tongbao.platform.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A limit about to run.
 *
 * @param recordKind the kind of record it binds, by which its listener is found
 * @param record the record
 * @param ruleId the row of the rulebook that gave it
 * @param ruleVersion which version of that row; null where somebody named the day
 * @param startedAt when it began
 * @param warnAt when to warn of its end
 * @param dueAt the instant it ends; from then on it is missed
 */
public record NewDeadline(
        String recordKind,
        String record,
        String ruleId,
        @Nullable String ruleVersion,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt) {

    /** Refuses a warning after the end. */
    public NewDeadline {
        if (warnAt.isAfter(dueAt)) {
            throw new IllegalArgumentException("A warning comes before the end of the limit");
        }
    }
}
