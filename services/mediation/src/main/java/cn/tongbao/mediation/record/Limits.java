package cn.tongbao.mediation.record;

import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.rulebook.Due;
import cn.tongbao.rulebook.Limit;
import cn.tongbao.rulebook.Pause;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.rulebook.UnknownRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The limits of this service, counted by the rulebook as it stands when they begin to run. */
@Component
public final class Limits {

    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    private final RulebookSource rulebook;

    Limits(RulebookSource rulebook) {
        this.rulebook = rulebook;
    }

    /** The limit as it runs from an instant. */
    public RunningLimit start(String ruleId, Instant at) {
        var rules = rulebook.current();
        return counted(rules, rules.limit(ruleId, dayOf(at)), at, List.of());
    }

    /** The limit as it runs from the beginning of a day, which is not counted itself. */
    public RunningLimit startOn(String ruleId, LocalDate day) {
        return start(ruleId, startOf(day));
    }

    /**
     * A running limit counted again by the calendar as it is now, by the row that it was begun by.
     * Empty if the tables do not hold that row any more.
     */
    public Optional<RunningLimit> again(
            String ruleId, @Nullable String ruleVersion, Instant startedAt, List<Pause> pauses) {
        var rules = rulebook.current();
        var row =
                ruleVersion == null
                        ? Optional.of(rules.limit(ruleId, dayOf(startedAt)))
                        : rules.limitRow(ruleId, ruleVersion);
        return row.map(limit -> counted(rules, limit, startedAt, pauses));
    }

    /** Whether the tables hold the limit as it was on a day. */
    public boolean known(String ruleId, LocalDate day) {
        try {
            rulebook.current().limit(ruleId, day);
            return true;
        } catch (UnknownRule e) {
            return false;
        }
    }

    /** A limit whose last day somebody has set, under the rule that lets him. */
    public RunningLimit until(String ruleId, LocalDate lastDay, Instant at) {
        return of(ruleId, null, rulebook.current().dueOn(at, lastDay));
    }

    /** The tables that limits are counted by at present. */
    public String edition() {
        return rulebook.current().version();
    }

    /** The legal day of an instant. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, LEGAL_ZONE);
    }

    /** The first instant of a legal day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(LEGAL_ZONE).toInstant();
    }

    private static RunningLimit counted(
            Rulebook rules, Limit limit, Instant at, List<Pause> pauses) {
        return of(limit.id(), limit.version(), rules.due(limit, at, pauses));
    }

    private static RunningLimit of(String ruleId, @Nullable String version, Due due) {
        return new RunningLimit(
                ruleId,
                version,
                due.startsAt(),
                due.warnAt(),
                due.dueAt(),
                due.dueOn(),
                due.provisional());
    }
}
