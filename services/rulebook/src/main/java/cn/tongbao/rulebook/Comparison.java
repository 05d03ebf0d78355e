package cn.tongbao.rulebook;

import cn.tongbao.rulebook.ThresholdLine.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a case held against one line. Figures are never negative, so the sum of the known
 * ones is a lower bound: it can show that a line is met although something is missing, never that
 * it is not.
 *
 * @param known the sum of what is known, null where nothing is
 * @param complete nothing that the sum needs is missing
 * @param byFloor the sum stands on {@link ThresholdLine#floor()}
 * @param condition whether what the line asks beside the number holds
 * @param missing names of what is not known
 */
record Comparison(
        ThresholdLine line,
        @Nullable BigDecimal known,
        boolean complete,
        boolean byFloor,
        Truth condition,
        List<Text> missing) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Text PRIOR = new Text("二年内受过处罚的情况", "penalties of the last two years");
    private static final Text PRIOR_DATES = new Text("行为的起止日期", "dates of the first and last act");

    static Comparison of(ThresholdLine line, Figures figures, Offence offence) {
        List<Text> missing = new ArrayList<>();
        BigDecimal known = sum(line.sum(), figures, missing);
        boolean complete = missing.isEmpty();
        boolean byFloor = false;
        if (known == null && !line.floor().isEmpty()) {
            known = sum(line.floor(), figures, new ArrayList<>());
            byFloor = known != null;
        }
        BigDecimal extra = sum(line.plus(), figures, new ArrayList<>());
        if (extra != null) {
            known = known == null ? extra : known.add(extra);
        }
        Truth condition = condition(line.conditions(), figures, offence, missing);
        return new Comparison(line, known, complete, byFloor, condition, List.copyOf(missing));
    }

    private static @Nullable BigDecimal sum(
            List<Figure> names, Figures figures, List<Text> missing) {
        BigDecimal sum = null;
        for (Figure name : names) {
            BigDecimal value = name.of(figures);
            if (value == null) {
                missing.add(name.text());
            } else {
                sum = sum == null ? value : sum.add(value);
            }
        }
        return sum;
    }

    private static Truth condition(
            Set<Condition> asked, Figures figures, Offence offence, List<Text> missing) {
        Truth all = Truth.YES;
        for (Condition condition : asked) {
            Truth one =
                    switch (condition) {
                        case TWO_MARKS -> twoMarks(figures, missing);
                        case PRIOR_PENALTY -> prior(figures, offence, missing);
                    };
            all = all.and(one);
        }
        return all;
    }

    private static Truth twoMarks(Figures figures, List<Text> missing) {
        BigDecimal marks = Figure.MARKS.of(figures);
        if (marks == null) {
            missing.add(Figure.MARKS.text());
            return Truth.UNKNOWN;
        }
        return Truth.of(marks.compareTo(TWO) >= 0);
    }

    private static Truth prior(Figures figures, Offence offence, List<Text> missing) {
        Truth repeated =
                PriorPenalties.repeated(figures, offence.priorArticles(), offence.priorYears());
        if (repeated == Truth.UNKNOWN) {
            missing.add(figures.priorPenalties() == null ? PRIOR : PRIOR_DATES);
        }
        return repeated;
    }

    /**
     * Whether this share of the line is reached: yes as soon as the known sum reaches it, no only
     * if all is known.
     */
    Truth reaches(BigDecimal share) {
        BigDecimal asked = line.line().multiply(share);
        if (known != null && known.compareTo(asked) >= 0) {
            return condition;
        }
        return complete ? Truth.NO : condition == Truth.NO ? Truth.NO : Truth.UNKNOWN;
    }

    ThresholdResult result(BigDecimal nearShare) {
        Truth met = reaches(BigDecimal.ONE);
        if (met == Truth.YES) {
            return ThresholdResult.MET;
        }
        if (!complete || met == Truth.UNKNOWN) {
            return condition == Truth.NO ? ThresholdResult.NOT_MET : ThresholdResult.UNKNOWN;
        }
        return switch (reaches(nearShare)) {
            case YES -> ThresholdResult.NEAR;
            case NO -> ThresholdResult.NOT_MET;
            case UNKNOWN -> ThresholdResult.UNKNOWN;
        };
    }
}
