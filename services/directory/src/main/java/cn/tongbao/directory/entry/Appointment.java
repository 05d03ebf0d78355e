package cn.tongbao.directory.entry;

import java.time.LocalDate;

/**
 * For which time a person was appointed.
 *
 * @param from the first day
 * @param until the last day
 */
public record Appointment(LocalDate from, LocalDate until) {

    /** Whether it covers that day. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
