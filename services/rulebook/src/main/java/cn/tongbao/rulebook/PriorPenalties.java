package cn.tongbao.rulebook;

import cn.tongbao.rulebook.Figures.PriorPenalty;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Within two years received a criminal or administrative penalty for the listed articles and did
 * it again": some act of the case falls after the penalty and not later than two years after it.
 * The acts are known by the first and the last; where only acts in between could fall there, nobody
 * can say from two dates alone.
 */
final class PriorPenalties {

    private PriorPenalties() {}

    static Truth repeated(Figures figures, Set<String> articles, int years) {
        if (figures.priorPenalties() == null) {
            return Truth.UNKNOWN;
        }
        Truth found = Truth.NO;
        for (PriorPenalty penalty : figures.priorPenalties()) {
            if (articles.contains(penalty.article())) {
                Truth one = actedWithin(penalty.on(), years, figures.firstAct(), figures.lastAct());
                if (one == Truth.YES) {
                    return Truth.YES;
                }
                found = one == Truth.UNKNOWN ? Truth.UNKNOWN : found;
            }
        }
        return found;
    }

    private static Truth actedWithin(
            LocalDate penalty, int years, @Nullable LocalDate first, @Nullable LocalDate last) {
        LocalDate end = penalty.plusYears(years);
        if (inside(first, penalty, end) || inside(last, penalty, end)) {
            return Truth.YES;
        }
        boolean allBefore = last != null && !last.isAfter(penalty);
        boolean allAfter = first != null && first.isAfter(end);
        return allBefore || allAfter ? Truth.NO : Truth.UNKNOWN;
    }

    private static boolean inside(@Nullable LocalDate act, LocalDate penalty, LocalDate end) {
        return act != null && act.isAfter(penalty) && !act.isAfter(end);
    }
}
