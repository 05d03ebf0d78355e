package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.record.Limits;
import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.rulebook.Limit;
import cn.tongbao.rulebook.RegionalFramework;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which limits run on a request: where data of authorities is asked for, those of the regulation
 * (XRG-12), which no agreement sets aside; else those of the regional framework that both places
 * share, otherwise the general ones. Negotiation about jurisdiction is no matter of a framework
 * (XRG-03).
 */
@Component
class AssistanceLaw {

    private static final String ANSWER = "RTE-07";
    private static final String COURSE = "XRG-02";
    private static final String NEGOTIATION = "XRG-03";

    private final RulebookSource rulebook;
    private final Limits limits;

    AssistanceLaw(RulebookSource rulebook, Limits limits) {
        this.rulebook = rulebook;
        this.limits = limits;
    }

    /** The code of the framework that leads between two places on that day, if they share one. */
    @Nullable String framework(String regionCode, String otherRegionCode, Instant at) {
        return rulebook
                .current()
                .regionalFrameworks(regionCode, otherRegionCode, limits.dayOf(at))
                .stream()
                .map(RegionalFramework::code)
                .findFirst()
                .orElse(null);
    }

    RunningLimit answer(Matter matter, Instant at) {
        return limits.start(answerRule(matter, at), at);
    }

    RunningLimit course(Matter matter, Instant at) {
        return limits.start(courseRule(matter, at), at);
    }

    RunningLimit negotiation(Instant at) {
        return limits.start(NEGOTIATION, at);
    }

    /** The course up to a day that the asking office granted. */
    RunningLimit extended(Matter matter, LocalDate until, Instant at) {
        return limits.until(courseRule(matter, at), until, at);
    }

    private String answerRule(Matter matter, Instant at) {
        var sharing = matter.sharing();
        if (sharing != null) {
            return sharing.answerRule();
        }
        var own = own(matter.framework(), at);
        var id = own == null ? null : own.answerLimit();
        return id == null ? ANSWER : id;
    }

    private String courseRule(Matter matter, Instant at) {
        var sharing = matter.sharing();
        if (sharing != null) {
            return sharing.deliveryRule();
        }
        var own = own(matter.framework(), at);
        var id = own == null ? null : own.courseLimit();
        return id == null ? COURSE : id;
    }

    /** What a request shows of the limit that runs on it. */
    LimitView shown(LimitClock clock) {
        var rules = rulebook.current();
        var version = clock.ruleVersion();
        var row =
                version == null
                        ? rules.limitHistory(clock.ruleId()).stream()
                                .filter(limit -> limit.validOn(limits.dayOf(clock.startedAt())))
                                .findFirst()
                        : rules.limitRow(clock.ruleId(), version);
        return LimitView.of(
                clock,
                row.map(Limit::text).orElse(null),
                row.map(Limit::citation).orElse(null),
                row.map(Limit::verified).orElse(null));
    }

    private @Nullable RegionalFramework own(@Nullable String framework, Instant at) {
        return rulebook.current().regionalFrameworks(limits.dayOf(at)).stream()
                .filter(candidate -> candidate.code().equals(framework))
                .findFirst()
                .orElse(null);
    }
}
