package cn.tongbao.liaison.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** How far ahead a meeting, and what it decides, may lie: what lies beyond is a slip of the pen. */
final class Horizon {

    private static final int YEARS = 5;
    private static final Duration SPAN = Duration.ofDays(YEARS * 366L);

    private Horizon() {}

    static boolean reaches(LocalDate day, LocalDate today) {
        return !day.isAfter(today.plusYears(YEARS));
    }

    static boolean reaches(Instant instant, Instant now) {
        return !instant.isAfter(now.plus(SPAN));
    }
}
