package cn.tongbao.tipintake.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of a case. Feedbacks are read off it whenever a reporter asks, so none can be
 * lost or doubled by the order in which events arrive.
 */
public record CaseProgress(
        String caseReference,
        long version,
        CaseStage stage,
        List<Dispatched> dispatches,
        List<StageStep> steps) {

    /** Copies the lists. */
    public CaseProgress {
        dispatches = List.copyOf(dispatches);
        steps = List.copyOf(steps);
    }

    /** Whether an authority has asked for something under this id. */
    public boolean asks(String requestId) {
        return dispatches.stream()
                .flatMap(dispatch -> dispatch.requests().stream())
                .anyMatch(request -> request.requestId().equals(requestId));
    }

    /** One authority that was given the matter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dispatched(
            String dispatchId,
            String officeId,
            String kind,
            Instant sentAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant concludedAt,
            List<Outcome> outcomes,
            List<MaterialRequest> requests) {

        /** Copies the lists. */
        public Dispatched {
            outcomes = List.copyOf(outcomes);
            requests = List.copyOf(requests);
        }

        /** Whether it was only told of the matter. */
        public boolean forInformation() {
            return kind.equals("INFORMATION");
        }
    }

    /** A coded result. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(String type, @Nullable String amount, @Nullable Long pieces) {}

    /** What an authority asks the reporter for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MaterialRequest(
            String requestId,
            List<String> items,
            @Nullable String text,
            @Nullable LocalDate dueOn,
            Instant askedAt,
            boolean answered) {

        /** Copies the items. */
        public MaterialRequest {
            items = List.copyOf(items);
        }
    }

    /** When the case came to a stage. */
    public record StageStep(CaseStage stage, Instant at) {}
}
