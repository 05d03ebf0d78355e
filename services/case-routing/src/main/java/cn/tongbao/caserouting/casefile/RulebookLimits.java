package cn.tongbao.caserouting.casefile;

import cn.tongbao.rulebook.RulebookSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Limits counted by the rulebook as it stands when they begin to run. */
@Component
class RulebookLimits implements Limits {

    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    private final RulebookSource rulebook;

    RulebookLimits(RulebookSource rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public RunningLimit start(String ruleId, Instant at) {
        var rules = rulebook.current();
        var limit = rules.limit(ruleId, dayOf(at));
        var due = rules.due(limit, at);
        return new RunningLimit(
                ruleId, limit.version(), at, due.warnAt(), due.dueAt(), due.dueOn());
    }

    @Override
    public RunningLimit until(LocalDate lastDay, Instant at) {
        var due = rulebook.current().dueOn(at, lastDay);
        return new RunningLimit(INSTRUCTION, null, at, due.warnAt(), due.dueAt(), due.dueOn());
    }

    @Override
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, LEGAL_ZONE);
    }
}
