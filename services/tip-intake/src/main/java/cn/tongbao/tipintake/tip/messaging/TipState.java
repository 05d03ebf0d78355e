package cn.tongbao.tipintake.tip.messaging;

import cn.tongbao.tipintake.tip.Facts;
import cn.tongbao.tipintake.tip.Tip;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every event of a tip carries: the whole tip, without its reporter and without its receipt
 * code.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TipState(
        String reference,
        String kind,
        String channel,
        String language,
        String status,
        String title,
        String description,
        @Nullable String rightType,
        List<String> infringementTypes,
        List<String> tags,
        @Nullable String regionCode,
        @Nullable LocalDate occurredOn,
        List<Facts.Suspect> suspects,
        List<Facts.Goods> goods,
        Facts.@Nullable Amounts amounts,
        Facts.@Nullable RightHolder rightHolder,
        @Nullable String reporterKind,
        boolean anonymous,
        String intakeOfficeId,
        Instant submittedAt,
        LocalDate dueOn,
        @Nullable Instant warnedAt,
        boolean overdue,
        @Nullable Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable String rejectionGround,
        @Nullable String caseReference,
        List<FileState> evidence,
        List<AnswerState> answers,
        @Nullable List<ToldState> handOversTold) {

    /** A hand-over of the case that the reporter was told of. */
    public record ToldState(String handOver, Instant at) {}

    /** A file that stands. */
    public record FileState(
            String evidenceId, String name, String mediaType, long size, String sha256) {}

    /** A reply to a request of the intake office or of an agency. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AnswerState(
            @Nullable String requestId, String text, List<FileState> evidence, Instant at) {}

    static TipState of(Tip tip, List<FileState> evidence, List<AnswerState> answers) {
        var submission = tip.submission();
        var facts = submission.facts();
        var handling = tip.handling();
        var rejection = handling.rejection();
        var keeping = tip.keeping();
        return new TipState(
                tip.reference(),
                submission.kind().name(),
                submission.channel(),
                submission.language(),
                tip.status().name(),
                submission.title(),
                submission.description(),
                facts.rightType(),
                facts.infringementTypes(),
                facts.tags(),
                facts.regionCode(),
                facts.occurredOn(),
                facts.suspects(),
                facts.goods(),
                facts.amounts(),
                facts.rightHolder(),
                submission.reporterKind(),
                submission.anonymous(),
                tip.intakeOffice(),
                submission.submittedAt(),
                handling.dueOn(),
                handling.warnedAt(),
                handling.overdue(),
                handling.openedAt(),
                handling.decidedAt(),
                rejection == null ? null : rejection.ground(),
                tip.caseReference(),
                evidence,
                answers,
                keeping == null
                        ? null
                        : keeping.told().stream()
                                .map(told -> new ToldState(told.handOver(), told.at()))
                                .toList());
    }
}
