package cn.tongbao.caserouting.advice;

import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.rulebook.Limit;
import cn.tongbao.rulebook.Text;
import cn.tongbao.rulebook.ThresholdAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rulebook says of a case. It decides nothing: each answer names its rule, and a person
 * acts.
 *
 * @param rulebookVersion the edition that gave the answers
 */
public record AdviceView(
        String rulebookVersion,
        List<RouteAdvice> routes,
        List<ThresholdAdvice> thresholds,
        List<LimitAdvice> limits) {

    /** A competent office, and why. */
    public record RouteAdvice(
            String officeId,
            String officeType,
            Text officeName,
            String regionCode,
            String kind,
            Text reason,
            String ruleId,
            String ruleVersion,
            String citation,
            boolean verified) {

        static RouteAdvice of(CompetentOffices.Route route) {
            var office = route.office();
            var rule = route.rule();
            return new RouteAdvice(
                    office.id(),
                    office.type(),
                    new Text(office.nameZh(), office.name()),
                    office.regionCode(),
                    rule.dispatchKind(),
                    rule.reason(),
                    rule.ruleId(),
                    rule.version(),
                    rule.citation(),
                    rule.verified());
        }
    }

    /**
     * A criminal line held against the figures.
     *
     * @param offence article of the Criminal Law
     * @param level the basic line or that of the heavier range
     * @param met {@code MET}, {@code NEAR}, {@code NOT_MET} or {@code UNKNOWN}; none means "no
     *     crime"
     * @param note which figure is missing for an answer, or what the answer rests on; absent where
     *     nothing needs saying
     */
    public record ThresholdAdvice(
            String offence,
            Text offenceName,
            String level,
            Text line,
            @Nullable String lineValue,
            @Nullable String measure,
            @Nullable String figure,
            String met,
            @Nullable Text note,
            String ruleId,
            String ruleVersion,
            String citation,
            boolean verified) {

        static ThresholdAdvice of(ThresholdAnswer answer) {
            var measure = answer.measure();
            return new ThresholdAdvice(
                    answer.offence(),
                    answer.offenceName(),
                    answer.level().name(),
                    answer.line(),
                    answer.lineValue(),
                    measure == null ? null : measure.name(),
                    answer.figure(),
                    answer.met().name(),
                    answer.note(),
                    answer.ruleId(),
                    answer.version(),
                    answer.citation(),
                    answer.verified());
        }
    }

    /**
     * A limit that runs on the case or on a dispatch of it.
     *
     * @param dispatchId the dispatch, if it is one of a dispatch
     */
    public record LimitAdvice(
            String ruleId,
            @Nullable UUID dispatchId,
            Text text,
            Instant startedAt,
            Instant warnAt,
            LocalDate dueOn,
            Instant dueAt,
            boolean missed,
            String citation,
            boolean verified) {

        static LimitAdvice of(
                Deadline deadline, Limit limit, LocalDate dueOn, @Nullable UUID dispatchId) {
            return new LimitAdvice(
                    limit.id(),
                    dispatchId,
                    limit.text(),
                    deadline.startedAt(),
                    deadline.warnAt(),
                    dueOn,
                    deadline.dueAt(),
                    deadline.missedAt() != null,
                    limit.citation(),
                    limit.verified());
        }
    }
}
