package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as its events carry it ({@code contracts/events/state/case.json}): enough for a consumer
 * to do without every earlier event.
 */
record CaseState(
        String reference,
        String status,
        String title,
        String description,
        @Nullable String rightType,
        List<String> infringementTypes,
        List<String> tags,
        @Nullable String regionCode,
        @Nullable LocalDate occurredOn,
        List<CaseContent.Suspect> suspects,
        List<CaseContent.Goods> goods,
        CaseContent.@Nullable RightHolder rightHolder,
        List<String> tips,
        String routingOfficeId,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate dueOn,
        boolean overdue,
        Instant updatedAt,
        List<OfDispatch> dispatches,
        List<EvidenceFile> evidence,
        @Nullable OfMediation mediation,
        @Nullable List<OfHandOver> handOvers,
        Fact fact) {

    static CaseState of(CaseFile file, CaseFact fact) {
        var head = file.head();
        var content = head.content();
        return new CaseState(
                head.reference(),
                head.status().name(),
                content.title(),
                content.description(),
                content.rightType(),
                content.infringementTypes(),
                content.tags(),
                content.regionCode(),
                content.occurredOn(),
                content.suspects(),
                content.goods(),
                content.rightHolder(),
                head.tips(),
                head.routingOfficeId(),
                head.openedAt(),
                head.closedAt(),
                file.dueOn(),
                file.overdue(),
                head.updatedAt(),
                file.dispatches().stream().map(OfDispatch::of).toList(),
                content.evidence(),
                head.referral() == null ? null : OfMediation.of(head.referral()),
                head.handOvers().isEmpty()
                        ? null
                        : head.handOvers().stream().map(OfHandOver::of).toList(),
                new Fact(fact.dispatchId(), fact.requestId(), fact.ruleId()));
    }

    /** A dispatch in the state of its case. */
    record OfDispatch(
            UUID dispatchId,
            String officeId,
            String kind,
            String status,
            long version,
            Instant sentAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant refusedAt,
            @Nullable Instant recalledAt,
            @Nullable Instant concludedAt,
            @Nullable LocalDate dueOn,
            @Nullable Instant warnedAt,
            boolean overdue,
            List<OfOutcome> outcomes,
            List<OfRequest> materialRequests) {

        static OfDispatch of(Dispatch dispatch) {
            var progress = dispatch.progress();
            var refusal = progress.refusal();
            var recall = progress.recall();
            var conclusion = progress.conclusion();
            var clock = dispatch.clock();
            return new OfDispatch(
                    dispatch.id(),
                    dispatch.officeId(),
                    dispatch.sending().kind().name(),
                    dispatch.status().name(),
                    dispatch.version(),
                    dispatch.sending().at(),
                    progress.acknowledgedAt(),
                    refusal == null ? null : refusal.at(),
                    recall == null ? null : recall.at(),
                    conclusion == null ? null : conclusion.at(),
                    clock == null ? null : clock.dueOn(),
                    clock == null ? null : clock.warnedAt(),
                    dispatch.overdue(),
                    conclusion == null
                            ? List.of()
                            : conclusion.outcomes().stream().map(OfOutcome::of).toList(),
                    dispatch.materialRequests().stream().map(OfRequest::of).toList());
        }
    }

    /** A coded outcome; the office's own words stay behind. */
    record OfOutcome(String type, @Nullable String amount, @Nullable Long pieces) {

        static OfOutcome of(Conclusion.Outcome outcome) {
            return new OfOutcome(outcome.type(), outcome.amount(), outcome.pieces());
        }
    }

    /** What the reporter is asked for. */
    record OfRequest(
            UUID requestId,
            List<String> items,
            String text,
            @Nullable LocalDate dueOn,
            Instant askedAt,
            boolean answered) {

        static OfRequest of(MaterialRequest request) {
            return new OfRequest(
                    request.requestId(),
                    request.items(),
                    request.text(),
                    request.dueOn(),
                    request.askedAt(),
                    !request.answers().isEmpty());
        }
    }

    /** The referral to a mediation body, and where its mediation stands; no more of it travels. */
    record OfMediation(
            String bodyOfficeId,
            Instant referredAt,
            @Nullable Instant recalledAt,
            @Nullable String reference,
            @Nullable String status,
            @Nullable OfConfirmation confirmation) {

        static OfMediation of(Referral referral) {
            var mediation = referral.mediation();
            var confirmation = referral.confirmation();
            return new OfMediation(
                    referral.bodyOfficeId(),
                    referral.referredAt(),
                    referral.recalledAt(),
                    mediation == null ? null : mediation.reference(),
                    mediation == null ? null : mediation.status(),
                    confirmation == null ? null : OfConfirmation.of(confirmation));
        }
    }

    /** The judicial confirmation of its agreement. */
    record OfConfirmation(
            String reference, String status, String courtOfficeId, @Nullable String rulingNumber) {

        static OfConfirmation of(ConfirmationNews news) {
            var decision = news.decision();
            return new OfConfirmation(
                    news.reference(),
                    news.status(),
                    news.courtOfficeId(),
                    decision == null ? null : decision.number());
        }
    }

    /** The way from one centre to the next. */
    record OfHandOver(
            String id,
            String ground,
            @Nullable String request,
            String fromOfficeId,
            String toOfficeId,
            Instant at,
            @Nullable LocalDate tellBy,
            @Nullable Instant toldAt) {

        static OfHandOver of(HandOver handOver) {
            var telling = handOver.telling();
            return new OfHandOver(
                    handOver.id(),
                    handOver.ground().name(),
                    handOver.request(),
                    handOver.fromOfficeId(),
                    handOver.toOfficeId(),
                    handOver.at(),
                    telling == null ? null : telling.dueOn(),
                    handOver.toldAt());
        }
    }

    /** What changed. */
    record Fact(@Nullable UUID dispatchId, @Nullable UUID requestId, @Nullable String ruleId) {}
}
