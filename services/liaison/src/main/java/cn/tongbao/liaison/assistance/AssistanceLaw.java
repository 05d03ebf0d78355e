package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.record.Limits;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.rulebook.RegionalFramework;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which limits run on a request: those of the regional framework that both places share, otherwise
 * the general ones. Negotiation about jurisdiction is no matter of a framework (XRG-03).
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

    RunningLimit answer(@Nullable String framework, Instant at) {
        var own = own(framework, at);
        var id = own == null ? null : own.answerLimit();
        return limits.start(id == null ? ANSWER : id, at);
    }

    RunningLimit course(@Nullable String framework, Instant at) {
        return limits.start(courseRule(framework, at), at);
    }

    RunningLimit negotiation(Instant at) {
        return limits.start(NEGOTIATION, at);
    }

    /** The course up to a day that the asking office granted. */
    RunningLimit extended(@Nullable String framework, LocalDate until, Instant at) {
        return limits.until(courseRule(framework, at), until, at);
    }

    private String courseRule(@Nullable String framework, Instant at) {
        var own = own(framework, at);
        var id = own == null ? null : own.courseLimit();
        return id == null ? COURSE : id;
    }

    private @Nullable RegionalFramework own(@Nullable String framework, Instant at) {
        return rulebook.current().regionalFrameworks(limits.dayOf(at)).stream()
                .filter(candidate -> candidate.code().equals(framework))
                .findFirst()
                .orElse(null);
    }
}
