package cn.tongbao.tipintake.tip;

import java.time.LocalDate;

/**
 * A limit that ends on another day than it did, as the history of its tip keeps it.
 *
 * @param ruleVersion the row of the rule that it was and is counted by
 * @param from the last day before
 * @param to the last day since
 * @param reason why: {@code CALENDAR_CHANGED}
 * @param rulebookVersion the edition of the tables that gave the new day
 */
public record MovedLimit(
        String ruleId,
        String ruleVersion,
        LocalDate from,
        LocalDate to,
        String reason,
        String rulebookVersion) {

    /** The calendar of a year that the limit runs through was published, or corrected. */
    public static final String CALENDAR_CHANGED = "CALENDAR_CHANGED";
}
