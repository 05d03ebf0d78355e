package cn.tongbao.directory.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days are taken for meant. */
final class Days {

    private Days() {}

    /** Whether the day, if there is one, is at most so many years from today. */
    static boolean within(@Nullable LocalDate day, LocalDate today, int years) {
        return day == null
                || (!day.isBefore(today.minusYears(years)) && !day.isAfter(today.plusYears(years)));
    }
}
