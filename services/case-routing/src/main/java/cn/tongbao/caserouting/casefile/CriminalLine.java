package cn.tongbao.caserouting.casefile;

import org.jspecify.annotations.Nullable;

/**
 * How the figures of a case stand to one criminal line.
 *
 * @param offence the offence, by its article
 * @param line the line in words
 * @param figure what was measured; null where it is not known
 * @param met {@code MET}, {@code NEAR}, {@code NOT_MET} or {@code UNKNOWN}
 * @param note which figure is missing, or what the answer rests on; null where nothing needs saying
 * @param ruleId the row of the rulebook
 * @param ruleVersion which version of the row, by the day from which it holds
 * @param citation where the line comes from
 * @param verified whether the row was read in the legal text
 */
public record CriminalLine(
        String offence,
        Words line,
        @Nullable String figure,
        String met,
        @Nullable Words note,
        String ruleId,
        String ruleVersion,
        String citation,
        boolean verified) {

    /** Whether it asks for a decision on transfer. */
    public boolean reached() {
        return met.equals("MET") || met.equals("NEAR");
    }

    /** A text in both languages. */
    public record Words(String zh, String en) {}
}
