package cn.tongbao.tipintake.feedback.messaging;

import static java.util.Objects.requireNonNullElse;

import cn.tongbao.tipintake.feedback.CaseProgress;
import cn.tongbao.tipintake.feedback.CaseStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a case's state that is followed here. */
record CaseState(
        String reference,
        String status,
        List<String> tips,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant updatedAt,
        @Nullable List<DispatchState> dispatches) {

    record DispatchState(
            String dispatchId,
            String officeId,
            String kind,
            Instant sentAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant concludedAt,
            @Nullable List<OutcomeState> outcomes,
            @Nullable List<RequestState> materialRequests) {

        CaseProgress.Dispatched dispatched() {
            return new CaseProgress.Dispatched(
                    dispatchId,
                    officeId,
                    kind,
                    sentAt,
                    acknowledgedAt,
                    concludedAt,
                    requireNonNullElse(outcomes, List.<OutcomeState>of()).stream()
                            .map(OutcomeState::outcome)
                            .toList(),
                    requireNonNullElse(materialRequests, List.<RequestState>of()).stream()
                            .map(RequestState::request)
                            .toList());
        }
    }

    record OutcomeState(String type, @Nullable String amount, @Nullable Long pieces) {

        CaseProgress.Outcome outcome() {
            return new CaseProgress.Outcome(type, amount, pieces);
        }
    }

    record RequestState(
            String requestId,
            @Nullable List<String> items,
            @Nullable String text,
            @Nullable LocalDate dueOn,
            Instant askedAt,
            @Nullable Boolean answered) {

        CaseProgress.MaterialRequest request() {
            return new CaseProgress.MaterialRequest(
                    requestId,
                    requireNonNullElse(items, List.of()),
                    text,
                    dueOn,
                    askedAt,
                    Boolean.TRUE.equals(answered));
        }
    }

    CaseProgress progress(long version, Instant eventTime) {
        var dispatched =
                requireNonNullElse(dispatches, List.<DispatchState>of()).stream()
                        .map(DispatchState::dispatched)
                        .toList();
        var stage = stage(dispatched);
        return new CaseProgress(
                reference,
                version,
                stage,
                dispatched,
                List.of(new CaseProgress.StageStep(stage, reached(stage, dispatched, eventTime))));
    }

    /**
     * Closed or concluded, then with the authority from the first dispatch on, else in review: a
     * mediation body is no authority, and that there is a mediation is not for the reporter.
     */
    private CaseStage stage(List<CaseProgress.Dispatched> dispatched) {
        if (status.equals("CLOSED") || status.equals("CONCLUDED")) {
            return CaseStage.CLOSED;
        }
        return dispatched.isEmpty() ? CaseStage.IN_REVIEW : CaseStage.WITH_AUTHORITY;
    }

    private Instant reached(
            CaseStage stage, List<CaseProgress.Dispatched> dispatched, Instant eventTime) {
        var changed = requireNonNullElse(updatedAt, eventTime);
        return switch (stage) {
            case IN_REVIEW -> openedAt;
            case WITH_AUTHORITY ->
                    dispatched.stream()
                            .map(CaseProgress.Dispatched::sentAt)
                            .max(Comparator.naturalOrder())
                            .filter(sent -> !sent.isAfter(changed))
                            .filter(sent -> dispatched.size() == 1)
                            .orElse(changed);
            case CLOSED -> requireNonNullElse(closedAt, changed);
        };
    }
}
