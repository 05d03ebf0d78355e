package cn.tongbao.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * "The amounts or numbers do not reach the lines of items 1 to 4, but in two or more of these items
 * reach half of them" (法释〔2025〕5号 art. 13(1)(v)). Items are counted, not measures: whether two
 * measures of one item, or one figure under two items, count as two is not settled, and the answer
 * then leaves it to a person.
 */
final class HalfOfTwo {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Text UNSETTLED =
            new Text(
                    "仅同一项内的两种数量或者同一数额在两项中达到一半，是否视为“两项以上”尚无定论，由承办人判断",
                    "only two measures of one item, or one amount under two items, reach half: whether that counts as two"
                            + " items is not settled, a person decides");

    private final List<Entry> entries;

    private HalfOfTwo(List<Entry> entries) {
        this.entries = entries;
    }

    private record Entry(int item, Comparison comparison) {

        boolean apartFrom(Entry other) {
            return item != other.item
                    && !comparison.line().sum().equals(other.comparison.line().sum());
        }
    }

    /** What came out, and why if it is unknown. */
    record Outcome(ThresholdResult result, int items, List<Text> notes, List<Text> missing) {}

    static HalfOfTwo of(ThresholdLine line, List<Comparison> comparisons) {
        return new HalfOfTwo(
                IntStream.range(0, line.halves().size())
                        .boxed()
                        .flatMap(item ->
                                entries(item, Set.copyOf(line.halves().get(item)), comparisons))
                        .toList());
    }

    private static Stream<Entry> entries(int item, Set<String> ids, List<Comparison> comparisons) {
        return comparisons.stream()
                .filter(comparison -> ids.contains(comparison.line().id()))
                .map(comparison -> new Entry(item, comparison));
    }

    Outcome outcome(BigDecimal nearShare) {
        List<Entry> reached = having(Truth.YES, HALF);
        int items = (int) reached.stream().map(Entry::item).distinct().count();
        if (pair(reached, Entry::apartFrom)) {
            return new Outcome(ThresholdResult.MET, items, List.of(), List.of());
        }
        if (reached.size() > 1) {
            return new Outcome(ThresholdResult.UNKNOWN, items, List.of(UNSETTLED), missing());
        }
        if (pair(together(reached, having(Truth.UNKNOWN, HALF)), Entry::apartFrom)) {
            return new Outcome(ThresholdResult.UNKNOWN, items, List.of(), missing());
        }
        boolean near = pair(having(Truth.YES, HALF.multiply(nearShare)), Entry::apartFrom);
        return new Outcome(
                near ? ThresholdResult.NEAR : ThresholdResult.NOT_MET, items, List.of(), List.of());
    }

    private List<Entry> having(Truth truth, BigDecimal share) {
        return entries.stream()
                .filter(entry -> entry.comparison().reaches(share) == truth)
                .toList();
    }

    private static List<Entry> together(List<Entry> some, List<Entry> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static boolean pair(List<Entry> entries, BiPredicate<Entry, Entry> fits) {
        return entries.stream()
                .anyMatch(one -> entries.stream().anyMatch(other -> fits.test(one, other)));
    }

    private List<Text> missing() {
        return List.copyOf(
                having(Truth.UNKNOWN, HALF).stream()
                        .flatMap(entry -> entry.comparison().missing().stream())
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
    }
}
