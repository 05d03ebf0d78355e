package cn.tongbao.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * One numeric line of a criminal offence held against the figures of a case.
 *
 * @param offence article of the Criminal Law, for example {@code 214}
 * @param offenceName its name
 * @param level the basic line, or the line from which the heavier range applies
 * @param line the line in words, with its number
 * @param lineValue the number of the line as a decimal string, null where no line could be chosen
 * @param measure what is counted
 * @param figure what was compared, as a decimal string, null where it is not known
 * @param note why the answer is UNKNOWN, or what the answer rests on; null where nothing needs
 *     saying
 * @param version the row's version, to be kept with a decision
 */
public record ThresholdAnswer(
        String offence,
        Text offenceName,
        Level level,
        Text line,
        @Nullable String lineValue,
        @Nullable Measure measure,
        @Nullable String figure,
        ThresholdResult met,
        @Nullable Text note,
        String ruleId,
        String citation,
        boolean verified,
        String version) {

    /** Ranges of punishment that have lines of their own. */
    public enum Level {
        BASIC,
        UPPER
    }

    /** What a line counts. */
    public enum Measure {
        YUAN,
        PIECES,
        COPIES,
        WORKS,
        TIMES,
        PERSONS,
        ITEMS
    }
}
