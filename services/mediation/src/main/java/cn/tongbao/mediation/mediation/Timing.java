package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.ClockChange;
import cn.tongbao.mediation.record.ClockKind;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.rulebook.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a mediation that keeps its time: the limit that runs on it, extended by all parties
 * and standing still during an appraisal.
 */
final class Timing {

    private final transient Mediation mediation;
    private @Nullable LimitClock clock;
    private List<Pause> pauses;
    private @Nullable Instant suspendedAt;
    private List<Extension> extensions;

    Timing(
            Mediation mediation,
            @Nullable LimitClock clock,
            List<Pause> pauses,
            @Nullable Instant suspendedAt,
            List<Extension> extensions) {
        this.mediation = mediation;
        this.clock = clock;
        this.pauses = pauses;
        this.suspendedAt = suspendedAt;
        this.extensions = extensions;
    }

    /** Proposes a later last day, or agrees to the one proposed; with the last consent it holds. */
    Extension extend(LocalDate until, List<String> agreeing, Deed deed, Limits limits) {
        mediation.require(MediationTrigger.EXTEND);
        var running = running();
        var last = extensions.isEmpty() ? null : extensions.getLast();
        var proposal =
                last != null && last.pending() && last.until().equals(until)
                        ? last
                        : Extension.proposed(until, deed.at());
        var known = proposal.equals(last);
        var all =
                mediation.parties().stream()
                        .allMatch(party ->
                                agreeing.contains(party.id())
                                        || proposal.agreed().contains(party.id()));
        var agreed = proposal.agreedBy(agreeing, all, deed.at());
        var before = known ? extensions.subList(0, extensions.size() - 1) : extensions;
        extensions = Mediation.plus(before, agreed);
        mediation.note(
                all ? "EXTENDED" : "EXTENSION_PROPOSED",
                deed,
                Map.of("until", until.toString(), "from", running.dueOn().toString()));
        if (all) {
            mediation.changes().because(running.ruleId());
            start(limits.until(running.ruleId(), until, running.startedAt()));
        }
        return agreed;
    }

    /** An appraisal begins: its time does not count (MED-07). */
    void suspend(String reason, Deed deed, Limits limits, Course course) {
        mediation.require(MediationTrigger.SUSPEND);
        suspendedAt = deed.at();
        var stopped = clock;
        mediation.move(
                MediationTrigger.SUSPEND,
                "SUSPENDED",
                deed,
                Map.of("reason", reason),
                limits,
                course);
        // Kept, so that the limit goes on where it stopped.
        clock = stopped;
        mediation.changes().because("MED-07");
    }

    /** The appraisal is over; the limit goes on. */
    void resume(Deed deed, Limits limits, Course course) {
        mediation.require(MediationTrigger.RESUME);
        var from = suspendedAt;
        var stopped = running();
        if (from != null) {
            pauses = Mediation.plus(pauses, new Pause(from, deed.at()));
        }
        suspendedAt = null;
        var resumed = resumed(stopped, from, deed.at(), limits);
        mediation.move(MediationTrigger.RESUME, "RESUMED", deed, Map.of(), limits, course);
        start(resumed);
        mediation.changes().because("MED-07");
    }

    private RunningLimit resumed(
            LimitClock stopped, @Nullable Instant from, Instant to, Limits limits) {
        if (stopped.ruleVersion() != null) {
            return limits.again(
                            stopped.ruleId(), stopped.ruleVersion(), stopped.startedAt(), pauses)
                    .orElseGet(() -> shifted(stopped, from, to, limits));
        }
        return shifted(stopped, from, to, limits);
    }

    /** A day that was agreed on moves by the days of the pause. */
    private static RunningLimit shifted(
            LimitClock stopped, @Nullable Instant from, Instant to, Limits limits) {
        var days =
                from == null ? 0 : limits.dayOf(to).toEpochDay() - limits.dayOf(from).toEpochDay();
        return limits.until(stopped.ruleId(), stopped.dueOn().plusDays(days), stopped.startedAt());
    }

    /** Another mediator has a limit of his own: no pause counts for it, no proposal is left. */
    void beginAnew(Deed deed) {
        pauses = List.of();
        for (var proposal : extensions) {
            if (proposal.pending()) {
                mediation.note(
                        "EXTENSION_LAPSED", deed, Map.of("until", proposal.until().toString()));
            }
        }
        extensions =
                extensions.stream()
                        .map(each -> each.pending() ? each.lapsed(deed.at()) : each)
                        .toList();
    }

    /** The parties have not chosen in time: the court appoints (MED-02). */
    void leaveChoiceToCourt(Deed deed, Limits limits) {
        var running = running();
        mediation.note("CHOICE_LAPSED", deed, Map.of("ruleId", running.ruleId()));
        mediation.changes().because(running.ruleId());
        stop();
        start(limits.start("MED-02", deed.at()));
    }

    /** A limit came near. */
    void warned(String ruleId, Deed deed) {
        if (clock != null && clock.ruleId().equals(ruleId)) {
            clock = clock.warned(deed.at());
            mediation.note("DEADLINE_WARNED", deed, Map.of("ruleId", ruleId));
            mediation.changes().because(ruleId);
        }
    }

    /** A limit passed, and nothing else follows from it. */
    void missed(String ruleId, Deed deed) {
        if (clock != null && clock.ruleId().equals(ruleId)) {
            clock = clock.asMissed();
            mediation.note("DEADLINE_MISSED", deed, Map.of("ruleId", ruleId));
            mediation.changes().because(ruleId);
        }
    }

    /**
     * A limit ends on another day, because the calendar it runs through was published meanwhile.
     */
    void moved(RunningLimit now, Deed deed) {
        if (clock != null && clock.ruleId().equals(now.ruleId())) {
            mediation.note("DEADLINE_MOVED", deed, now.movedFrom(clock));
            clock = clock.movedTo(now);
            mediation.changes().because(now.ruleId());
        }
    }

    /** A limit begins to run. */
    void start(RunningLimit limit) {
        mediation
                .changes()
                .add(new ClockChange.Start(ClockKind.MEDIATION, mediation.reference(), limit));
        clock = limit.clock();
    }

    /** The limit that runs, if one does, runs no more. */
    void stop() {
        if (clock != null) {
            mediation
                    .changes()
                    .add(
                            new ClockChange.Stop(
                                    ClockKind.MEDIATION, mediation.reference(), clock.ruleId()));
            clock = null;
        }
    }

    private LimitClock running() {
        if (clock == null) {
            throw new ProblemException(MediationProblem.MEDIATION_STATE, mediation.status().name());
        }
        return clock;
    }

    @Nullable LimitClock clock() {
        return clock;
    }

    List<Pause> pauses() {
        return pauses;
    }

    @Nullable Instant suspendedAt() {
        return suspendedAt;
    }

    List<Extension> extensions() {
        return extensions;
    }
}
