package cn.tongbao.rulebook;

import cn.tongbao.rulebook.ThresholdAnswer.Level;
import cn.tongbao.rulebook.ThresholdAnswer.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One numeric line, as data.
 *
 * @param sum figures that are added up; one that is missing leaves the sum open upwards
 * @param plus figures that are added where they are known
 * @param floor figures that stand in where {@code sum} is not known: the sum is at least as high as
 *     they are
 * @param conditions what must hold beside the number
 * @param anyOf the line is for these infringement types
 * @param allOf and only where all of these come together
 * @param halves instead of a sum: items, each a list of lines, of which two must reach half; empty
 *     otherwise
 */
record ThresholdLine(
        String id,
        Level level,
        Text text,
        Measure measure,
        BigDecimal line,
        List<Figure> sum,
        List<Figure> plus,
        List<Figure> floor,
        Set<Condition> conditions,
        Set<String> anyOf,
        Set<String> allOf,
        List<List<String>> halves,
        @Nullable ThresholdLine upper,
        String citation,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified,
        String version)
        implements Dated {

    /** What a line may ask for beside its number. */
    enum Condition {
        TWO_MARKS,
        PRIOR_PENALTY
    }

    /** This line, with the one for the heavier range behind it. */
    ThresholdLine withUpper(ThresholdLine heavier) {
        return new ThresholdLine(
                id,
                level,
                text,
                measure,
                line,
                sum,
                plus,
                floor,
                conditions,
                anyOf,
                allOf,
                halves,
                heavier,
                citation,
                validFrom,
                validTo,
                verified,
                version);
    }

    /** The same comparison against another number, for the heavier range. */
    ThresholdLine asUpper(Text heavierText, BigDecimal number, String heavierCitation) {
        return new ThresholdLine(
                id + "-U",
                Level.UPPER,
                heavierText,
                measure,
                number,
                sum,
                plus,
                floor,
                conditions,
                anyOf,
                allOf,
                halves,
                null,
                heavierCitation,
                validFrom,
                validTo,
                verified,
                version);
    }

    boolean concerns(Set<String> types) {
        return anyOf.stream().anyMatch(types::contains) && types.containsAll(allOf);
    }
}
