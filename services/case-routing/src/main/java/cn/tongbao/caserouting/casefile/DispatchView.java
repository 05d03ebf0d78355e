package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch as its readers see it.
 *
 * @param version what the office's commands name in {@code If-Match}
 * @param objectBy the last day to object (RTE-04)
 * @param dueOn the last day of the limit that runs on it
 * @param dueRuleId the rule that sets that limit
 */
public record DispatchView(
        UUID dispatchId,
        String officeId,
        String kind,
        String status,
        long version,
        @Nullable String note,
        Instant sentAt,
        LocalDate objectBy,
        @Nullable LocalDate dueOn,
        @Nullable String dueRuleId,
        @Nullable Instant warnedAt,
        boolean overdue,
        List<Escalation> escalations,
        @Nullable Instant acknowledgedAt,
        @Nullable Refusal refusal,
        @Nullable Recall recall,
        @Nullable Conclusion conclusion,
        List<Request> materialRequests) {

    /** The view of a dispatch. */
    public static DispatchView of(Dispatch dispatch) {
        var sending = dispatch.sending();
        var progress = dispatch.progress();
        var clock = dispatch.clock();
        return new DispatchView(
                dispatch.id(),
                sending.officeId(),
                sending.kind().name(),
                dispatch.status().name(),
                dispatch.version(),
                sending.note(),
                sending.at(),
                sending.objectBy(),
                clock == null ? null : clock.dueOn(),
                clock == null ? null : clock.ruleId(),
                clock == null ? null : clock.warnedAt(),
                dispatch.overdue(),
                dispatch.escalations(),
                progress.acknowledgedAt(),
                progress.refusal(),
                progress.recall(),
                progress.conclusion(),
                dispatch.materialRequests().stream().map(Request::of).toList());
    }

    /**
     * What the office asked the reporter for.
     *
     * @param answer the newest answer
     * @param answers all of them, in order
     */
    public record Request(
            UUID requestId,
            List<String> items,
            String text,
            @Nullable LocalDate dueOn,
            Instant askedAt,
            MaterialRequest.@Nullable Answer answer,
            List<MaterialRequest.Answer> answers) {

        static Request of(MaterialRequest request) {
            return new Request(
                    request.requestId(),
                    request.items(),
                    request.text(),
                    request.dueOn(),
                    request.askedAt(),
                    request.answers().isEmpty() ? null : request.answers().getLast(),
                    request.answers());
        }
    }
}
