package cn.tongbao.caserouting.casefile;

import cn.tongbao.rulebook.Limit;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return counted(rules, rules.limit(ruleId, dayOf(at)), at);
    }

    @Override
    public Optional<RunningLimit> again(
            String ruleId, @Nullable String ruleVersion, Instant startedAt) {
        var rules = rulebook.current();
        var row =
                ruleVersion == null
                        ? Optional.of(rules.limit(ruleId, dayOf(startedAt)))
                        : rules.limitRow(ruleId, ruleVersion);
        return row.map(limit -> counted(rules, limit, startedAt));
    }

    @Override
    public String edition() {
        return rulebook.current().version();
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

    private static RunningLimit counted(Rulebook rules, Limit limit, Instant at) {
        var due = rules.due(limit, at);
        return new RunningLimit(
                limit.id(), limit.version(), at, due.warnAt(), due.dueAt(), due.dueOn());
    }
}
