package cn.tongbao.caserouting.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Limits counted in plain days, so that a model test needs no calendar. */
final class FixedLimits implements Limits {

    private static final Map<String, Integer> DAYS =
            Map.of(ROUTING, 3, ACKNOWLEDGEMENT, 3, OBJECTION, 3, OUTCOME, 30);

    @Override
    public RunningLimit start(String ruleId, Instant at) {
        return running(ruleId, at, dayOf(at).plusDays(DAYS.getOrDefault(ruleId, 1)));
    }

    @Override
    public Optional<RunningLimit> again(
            String ruleId, @Nullable String ruleVersion, Instant startedAt) {
        return Optional.of(start(ruleId, startedAt));
    }

    @Override
    public String edition() {
        return "test";
    }

    @Override
    public RunningLimit until(LocalDate lastDay, Instant at) {
        return running(INSTRUCTION, at, lastDay);
    }

    @Override
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static RunningLimit running(String ruleId, Instant at, LocalDate lastDay) {
        var dueAt = lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var share = Duration.between(at, dueAt).multipliedBy(4).dividedBy(5);
        return new RunningLimit(ruleId, "test", at, at.plus(share), dueAt, lastDay);
    }
}
