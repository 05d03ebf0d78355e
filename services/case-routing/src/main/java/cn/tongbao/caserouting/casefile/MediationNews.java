package cn.tongbao.caserouting.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the service of mediations tells of one of them, as far as it comes back to the case: where
 * it stands, and nothing of what was said in it.
 *
 * @param status code of the mediation's states
 * @param endedGround coded ground of its end
 * @param undisputedFacts what the parties recorded jointly and let be handed on
 * @param partial whether the agreement leaves a part of the dispute open
 */
public record MediationNews(
        String reference,
        String bodyOfficeId,
        String status,
        @Nullable String endedGround,
        List<String> undisputedFacts,
        @Nullable LocalDate agreementEffectiveOn,
        boolean partial,
        @Nullable Performance performance) {

    private static final Set<String> WITHOUT_AGREEMENT =
            Set.of("RETURNED", "REFUSED", "FAILED", "TERMINATED");

    private static final String AGREED = "AGREED";
    private static final String PARTLY_AGREED = "PARTLY_AGREED";
    private static final String PERFORMED = "PERFORMED";

    /** Copies the facts; absent ones are none. */
    public MediationNews {
        undisputedFacts = CaseContent.copied(undisputedFacts);
    }

    /** Whether the parties agreed on the whole. */
    boolean settled() {
        return status.equals(AGREED) || (status.equals(PERFORMED) && !partial);
    }

    /** Whether it ended and left the dispute, or a part of it, open. */
    boolean returned() {
        return WITHOUT_AGREEMENT.contains(status)
                || status.equals(PARTLY_AGREED)
                || (status.equals(PERFORMED) && partial);
    }

    /**
     * How far the agreement has been kept.
     *
     * @param terms how many it has
     * @param performed how many of them were performed
     * @param defaulted how many of them were not
     */
    public record Performance(int terms, int performed, int defaulted) {}
}
