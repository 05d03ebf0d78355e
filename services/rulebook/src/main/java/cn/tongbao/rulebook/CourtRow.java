package cn.tongbao.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of {@code courts.yaml}. */
sealed interface CourtRow extends Dated {

    /** What is known of a dispute when its court is sought. */
    record Dispute(
            String rightType, String kind, Set<String> features, @Nullable BigDecimal amount) {}

    /** All that is named must be there; an empty set asks for nothing. */
    record Circumstance(Set<String> rightTypes, Set<String> kinds, Set<String> features) {

        boolean fits(Dispute dispute) {
            return (rightTypes.isEmpty() || rightTypes.contains(dispute.rightType()))
                    && (kinds.isEmpty() || kinds.contains(dispute.kind()))
                    && (features.isEmpty() || !Collections.disjoint(features, dispute.features()));
        }
    }

    /** Courts that were designated for a kind of dispute, as far as their list is known. */
    record Designation(String id, Text text, boolean obtained, List<String> courts, String source) {

        public Designation {
            courts = List.copyOf(courts);
        }
    }

    /** Disputes that one level of court takes. */
    record Tier(
            String id,
            String version,
            List<Circumstance> when,
            boolean otherwise,
            CourtTier tier,
            Designation designation,
            Text reason,
            String citation,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean verified)
            implements CourtRow {

        boolean fits(Dispute dispute) {
            return when.stream().anyMatch(each -> each.fits(dispute));
        }
    }

    /**
     * The amount from which on the intermediate court takes what no other row names.
     *
     * @param atLeast null while the figure is not known
     */
    record AmountLine(
            String id,
            String version,
            @Nullable BigDecimal atLeast,
            Designation designation,
            Text text,
            String citation,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean verified)
            implements CourtRow {

        boolean reachedBy(Dispute dispute) {
            BigDecimal amount = dispute.amount();
            return atLeast != null && amount != null && amount.compareTo(atLeast) >= 0;
        }
    }

    /** A remark for the reader of an answer. */
    record Remark(
            String id,
            List<Circumstance> when,
            Text text,
            String citation,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean verified)
            implements CourtRow {

        boolean fits(Dispute dispute) {
            return when.stream().anyMatch(each -> each.fits(dispute));
        }
    }
}
