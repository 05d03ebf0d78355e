package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a record shows of the limit that runs on it.
 *
 * @param ruleId the rule that sets it
 * @param ruleVersion the row of it that was counted by
 * @param dueOn its last day
 * @param warnedAt when it was found nearly over, once it was
 * @param missed whether it has passed
 */
public record LimitClock(
        String ruleId,
        @Nullable String ruleVersion,
        LocalDate dueOn,
        @Nullable Instant warnedAt,
        boolean missed) {

    LimitClock warned(Instant at) {
        return new LimitClock(ruleId, ruleVersion, dueOn, at, missed);
    }

    LimitClock movedTo(LocalDate day) {
        return new LimitClock(ruleId, ruleVersion, day, warnedAt, missed);
    }

    LimitClock asMissed() {
        return new LimitClock(ruleId, ruleVersion, dueOn, warnedAt, true);
    }
}
