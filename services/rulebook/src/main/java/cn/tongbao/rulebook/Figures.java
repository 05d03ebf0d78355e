package cn.tongbao.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known in numbers about a case. Every figure may be missing, and missing never counts as
 * nothing. Amounts are yuan. {@code gains} come from goods, {@code serviceGains} from services;
 * {@code marks} counts registered marks that point to different sources (法释〔2025〕5号 art. 7); {@code
 * labels} are those made or sold, {@code unsoldLabels} those made by others and still unsold; an
 * empty {@code priorPenalties} says that there is none, null that nobody looked.
 */
public record Figures(
        @Nullable BigDecimal businessVolume,
        @Nullable BigDecimal gains,
        @Nullable BigDecimal salesAmount,
        @Nullable BigDecimal unsoldValue,
        @Nullable BigDecimal loss,
        @Nullable Long labels,
        @Nullable Long unsoldLabels,
        @Nullable BigDecimal unlabelledGoodsValue,
        @Nullable BigDecimal serviceGains,
        @Nullable Long copies,
        @Nullable Long worksOnline,
        @Nullable Long downloads,
        @Nullable Long clicks,
        @Nullable Long members,
        @Nullable Long marks,
        @Nullable Long patents,
        @Nullable List<PriorPenalty> priorPenalties,
        @Nullable LocalDate firstAct,
        @Nullable LocalDate lastAct,
        @Nullable Boolean services,
        @Nullable Boolean foreignRecipient) {

    public Figures {
        priorPenalties = priorPenalties == null ? null : List.copyOf(priorPenalties);
    }

    /** Nothing known yet. */
    public static Figures none() {
        return builder().build();
    }

    public static FiguresBuilder builder() {
        return new FiguresBuilder();
    }

    /**
     * A criminal or administrative penalty received before.
     *
     * @param article the article of the Criminal Law whose conduct was punished, one of {@link
     *     Rulebook#penaltyArticles()}
     */
    public record PriorPenalty(LocalDate on, String article, Kind kind) {

        /** Both kinds count alike. */
        public enum Kind {
            CRIMINAL,
            ADMINISTRATIVE
        }
    }
}
