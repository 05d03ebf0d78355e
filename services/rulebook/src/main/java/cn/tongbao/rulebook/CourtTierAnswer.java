package cn.tongbao.rulebook;

import java.util.List;

/**
 * Which level of court takes a dispute, and so confirms an agreement about it.
 *
 * @param ruleId {@code CON-06} for the intermediate court, {@code CON-05} for the basic one
 * @param note what the answer does not know: lists and amounts that were not obtained, or another
 *     court that may have to be thought of
 * @param designated office ids of the courts of that level that were designated, empty while their
 *     list is not known
 * @param designationKnown whether the list of designated courts is held
 * @param version of the row that answered
 */
public record CourtTierAnswer(
        CourtTier tier,
        String ruleId,
        Text reason,
        String citation,
        boolean verified,
        Text note,
        List<String> designated,
        boolean designationKnown,
        String version) {

    public CourtTierAnswer {
        designated = List.copyOf(designated);
    }
}
