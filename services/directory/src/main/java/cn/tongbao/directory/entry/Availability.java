package cn.tongbao.directory.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether new work is taken.
 *
 * @param until the last day on which it is not, if that is known; from the next day on it is again
 */
public record Availability(boolean available, @Nullable LocalDate until) {

    /** New work is taken. */
    static Availability open() {
        return new Availability(true, null);
    }

    /** Whether new work is taken now or from a known day on. */
    boolean sometime() {
        return available || until != null;
    }

    /** Whether new work is taken on that day. */
    boolean on(LocalDate day) {
        return available || (until != null && day.isAfter(until));
    }
}
