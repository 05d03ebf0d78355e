package cn.tongbao.caserouting.dispatch;

import cn.tongbao.caserouting.casefile.Conclusion;
import cn.tongbao.caserouting.dispatch.ConclusionRequest.OutcomeRequest;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.Codes;
import cn.tongbao.rulebook.RulebookSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reported outcome has to look like; everything that is wrong is told in one go. */
@Component
class ConclusionChecks {

    private static final int MOST_OUTCOMES = 50;
    private static final long MOST_COUNTED = 1_000_000_000_000L;

    private final RulebookSource rulebook;
    private final Recipients recipients;

    ConclusionChecks(RulebookSource rulebook, Recipients recipients) {
        this.rulebook = rulebook;
        this.recipients = recipients;
    }

    /** The outcome, found to be well-formed. */
    Checked check(ConclusionRequest request) {
        var checks = new Checks();
        var outcomes = outcomes(checks, request.outcomes());
        checks.required("/summary", request.summary())
                .text("/summary", request.summary(), Texts.MOST);
        var results = results(checks, request.results());
        var decision = decision(checks, request.criminalDecision());
        checks.raise();
        if (decision != null && decision.toOfficeId() != null) {
            recipients.police(decision.toOfficeId(), "/criminalDecision/toOfficeId");
        }
        return new Checked(outcomes, Texts.given(request.summary()), results, decision);
    }

    private List<Conclusion.Outcome> outcomes(
            Checks checks, @Nullable List<@Nullable OutcomeRequest> reported) {
        var outcomes = new ArrayList<Conclusion.Outcome>();
        var all = reported == null ? List.<@Nullable OutcomeRequest>of() : reported;
        checks.required("/outcomes", all)
                .that(all.size() <= MOST_OUTCOMES, "/outcomes", "TOO_MANY");
        var codes = rulebook.current().codes();
        for (int i = 0; i < all.size(); i++) {
            var outcome = outcome(checks, codes, "/outcomes/" + i, all.get(i));
            if (outcome != null) {
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    private static Conclusion.@Nullable Outcome outcome(
            Checks checks, Codes codes, String pointer, @Nullable OutcomeRequest reported) {
        checks.required(pointer, reported);
        if (reported == null) {
            return null;
        }
        var type = reported.type();
        checks.required(pointer + "/type", type)
                .that(
                        type == null || codes.has("outcomeTypes", type),
                        pointer + "/type",
                        "UNKNOWN_CODE")
                .amount(pointer + "/amount", reported.amount())
                .text(pointer + "/text", reported.text(), Texts.MOST);
        counted(checks, pointer + "/pieces", reported.pieces());
        return type == null
                ? null
                : new Conclusion.Outcome(
                        type, reported.amount(), reported.pieces(), reported.text());
    }

    private static Conclusion.@Nullable Results results(
            Checks checks, ConclusionRequest.@Nullable ResultsRequest reported) {
        if (reported == null) {
            return null;
        }
        counted(checks, "/results/suspects", reported.suspects());
        counted(checks, "/results/gangs", reported.gangs());
        counted(checks, "/results/sites", reported.sites());
        counted(checks, "/results/shops", reported.shops());
        counted(checks, "/results/pieces", reported.pieces());
        return new Conclusion.Results(
                reported.suspects(),
                reported.gangs(),
                reported.sites(),
                reported.shops(),
                reported.pieces());
    }

    private static Conclusion.@Nullable CriminalDecision decision(
            Checks checks, ConclusionRequest.@Nullable DecisionRequest reported) {
        if (reported == null) {
            return null;
        }
        var transferred = reported.transferred();
        checks.required("/criminalDecision/transferred", transferred)
                .required("/criminalDecision/reasons", reported.reasons())
                .text("/criminalDecision/reasons", reported.reasons(), Texts.MOST)
                .that(
                        !Boolean.FALSE.equals(transferred) || reported.toOfficeId() == null,
                        "/criminalDecision/toOfficeId",
                        "NOT_ALLOWED");
        return transferred == null || reported.reasons() == null
                ? null
                : new Conclusion.CriminalDecision(
                        transferred, reported.toOfficeId(), reported.reasons());
    }

    private static void counted(Checks checks, String pointer, @Nullable Long count) {
        if (count != null) {
            checks.that(count >= 0, pointer, "NEGATIVE")
                    .that(count <= MOST_COUNTED, pointer, "TOO_LARGE");
        }
    }

    /** A well-formed outcome. */
    record Checked(
            List<Conclusion.Outcome> outcomes,
            String summary,
            Conclusion.@Nullable Results results,
            Conclusion.@Nullable CriminalDecision criminalDecision) {}
}
