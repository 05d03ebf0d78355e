package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome that an office reports, with the rules that it was measured by.
 *
 * @param summary the office's own account, not shown to the reporter
 * @param results what was found and ended, counted
 * @param criminalDecision whether the matter went to the police, and why or why not
 * @param lines the criminal lines that were met or near at the time, as the rulebook then stood
 */
public record Conclusion(
        List<Outcome> outcomes,
        String summary,
        @Nullable Results results,
        @Nullable CriminalDecision criminalDecision,
        List<CriminalLine> lines,
        Instant at) {

    /** Copies the lists. */
    public Conclusion {
        outcomes = CaseContent.copied(outcomes);
        lines = CaseContent.copied(lines);
    }

    /**
     * One coded outcome.
     *
     * @param amount yuan, as a decimal string
     */
    public record Outcome(
            String type, @Nullable String amount, @Nullable Long pieces, @Nullable String text) {}

    /** What was found and ended, counted. */
    public record Results(
            @Nullable Long suspects,
            @Nullable Long gangs,
            @Nullable Long sites,
            @Nullable Long shops,
            @Nullable Long pieces) {}

    /**
     * The decision on transfer that no penalty may stand in for (Decree 310 art. 11(1)).
     *
     * @param toOfficeId the police that it went to
     */
    public record CriminalDecision(
            boolean transferred, @Nullable String toOfficeId, String reasons) {}
}
