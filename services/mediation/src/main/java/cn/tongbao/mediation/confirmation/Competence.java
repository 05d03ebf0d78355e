package cn.tongbao.mediation.confirmation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which courts may confirm an agreement, and by which rules.
 *
 * @param tier code of the court tiers that the dispute belongs to; null where the inviting court is
 *     competent whatever its level
 * @param reason why it does
 * @param note what was not looked at, since the lists for it were not obtained
 */
public record Competence(
        @Nullable String tier,
        @Nullable CourtReason reason,
        @Nullable Words note,
        boolean designationKnown,
        List<CompetentCourt> courts) {

    /** Copies the courts. */
    public Competence {
        courts = List.copyOf(courts);
    }

    /** A text in both languages. */
    public record Words(String zh, String en) {}
}
