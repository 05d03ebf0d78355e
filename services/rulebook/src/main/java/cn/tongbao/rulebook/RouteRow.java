package cn.tongbao.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A routing rule as the table has it: the circumstances, of which any one is enough, and the office
 * they lead to.
 */
record RouteRow(
        String id,
        List<Circumstance> when,
        boolean otherwise,
        RouteRule rule,
        LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Dated {

    boolean fits(Matter matter) {
        for (Circumstance circumstance : when) {
            if (circumstance.fits(matter)) {
                return true;
            }
        }
        return false;
    }

    /** What is known of a case when a way is sought for it. */
    record Matter(
            @Nullable String rightType,
            Set<String> infringementTypes,
            Set<String> tags,
            @Nullable String channel) {}

    /**
     * All that is named must be there; an empty set asks for nothing. {@code exceptOnly} holds
     * infringement types for which this office is the wrong one, if the case has no other.
     */
    record Circumstance(
            Set<String> rightTypes,
            Set<String> infringementTypes,
            Set<String> tags,
            Set<String> channels,
            Set<String> exceptOnly) {

        boolean fits(Matter matter) {
            return any(rightTypes, matter.rightType())
                    && any(infringementTypes, matter.infringementTypes())
                    && any(tags, matter.tags())
                    && any(channels, matter.channel())
                    && !excepted(matter.infringementTypes());
        }

        private boolean excepted(Set<String> types) {
            return !types.isEmpty() && exceptOnly.containsAll(types);
        }

        private static boolean any(Set<String> asked, @Nullable String given) {
            return asked.isEmpty() || (given != null && asked.contains(given));
        }

        private static boolean any(Set<String> asked, Set<String> given) {
            return asked.isEmpty() || !Collections.disjoint(asked, given);
        }
    }
}
