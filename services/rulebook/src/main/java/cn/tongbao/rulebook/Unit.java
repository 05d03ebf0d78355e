package cn.tongbao.rulebook;

/** How a limit is counted. */
public enum Unit {
    /** Working days by the calendar, the start day not counted. */
    WORKING_DAYS,
    /** Calendar days, the start day not counted. */
    DAYS,
    /** Hours as they pass, from the start instant. */
    HOURS,
    /** Months up to the day of the same number (or the last one of the month). */
    MONTHS,
    /** Years up to the same day. */
    YEARS,
    /** No time is given: due when the duty arises. */
    AT_ONCE,
    /** A court or office sets the day in the single case. */
    SET_BY_COURT;

    boolean counted() {
        return this != AT_ONCE && this != SET_BY_COURT;
    }
}
