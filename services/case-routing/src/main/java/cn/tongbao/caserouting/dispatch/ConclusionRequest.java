package cn.tongbao.caserouting.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome as an office reports it. */
public record ConclusionRequest(
        @Nullable List<@Nullable OutcomeRequest> outcomes,
        @Nullable String summary,
        @Nullable ResultsRequest results,
        @Nullable DecisionRequest criminalDecision) {

    /** One coded outcome. */
    public record OutcomeRequest(
            @Nullable String type,
            @Nullable String amount,
            @Nullable Long pieces,
            @Nullable String text) {}

    /** What was found and ended, counted. */
    public record ResultsRequest(
            @Nullable Long suspects,
            @Nullable Long gangs,
            @Nullable Long sites,
            @Nullable Long shops,
            @Nullable Long pieces) {}

    /** Whether the matter went to the police. */
    public record DecisionRequest(
            @Nullable Boolean transferred, @Nullable String toOfficeId, @Nullable String reasons) {}
}
