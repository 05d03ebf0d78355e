package cn.tongbao.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts a limit from the instant that started it. The day of the start does not count; a day ends
 * at midnight in Asia/Shanghai; a limit that rolls ends on the next working day if its last day is
 * none (art. 85 of the Civil Procedure Law has the model). Hours are counted as they pass, which is
 * never later than the law.
 */
final class DayCount {

    private static final int NANO_DIGITS = 9;

    private final WorkCalendar calendar;

    DayCount(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    Due count(Limit limit, int extensions, Instant start, BigDecimal warnShare) {
        if (extensions < 0 || extensions > limit.extensions().size()) {
            throw new IllegalArgumentException(
                    "%s allows %d extensions, not %d"
                            .formatted(limit.id(), limit.extensions().size(), extensions));
        }
        return switch (limit.unit()) {
            case AT_ONCE -> new Due(start, start, start, dayOf(start), false);
            case SET_BY_COURT ->
                    throw new IllegalArgumentException(
                            limit.id() + " is set in the single case, give the day");
            case HOURS -> byHours(limit, extensions, start, List.of(), warnShare);
            case WORKING_DAYS, DAYS, MONTHS, YEARS ->
                    byDays(limit, extensions, start, List.of(), warnShare);
        };
    }

    /**
     * Counts a limit whose clock stood still in the pauses: the days of a pause, from the day it
     * began up to the day it ended, move the last day before that rolls.
     */
    Due count(Limit limit, Instant start, List<Pause> pauses, BigDecimal warnShare) {
        List<Pause> stops = Pauses.since(start, pauses);
        return switch (limit.unit()) {
            case AT_ONCE, SET_BY_COURT ->
                    throw new IllegalArgumentException(
                            limit.id() + " runs for no time that a pause could stop");
            case HOURS -> byHours(limit, 0, start, stops, warnShare);
            case WORKING_DAYS, DAYS, MONTHS, YEARS -> byDays(limit, 0, start, stops, warnShare);
        };
    }

    /** The limit ends with a day that somebody set. */
    Due until(Instant start, LocalDate lastDay, BigDecimal warnShare) {
        return due(start, lastDay, warnShare, false);
    }

    private Due byHours(
            Limit limit, int extensions, Instant start, List<Pause> pauses, BigDecimal warnShare) {
        long hours = limit.amount();
        for (Limit.Extension extension : limit.extensions().subList(0, extensions)) {
            hours += extension.amount();
        }
        Instant end = start.plus(Duration.ofHours(hours));
        for (Pause pause : pauses) {
            if (pause.from().isBefore(end)) {
                end = end.plus(Duration.between(pause.from(), pause.to()));
            }
        }
        return new Due(start, warnAt(start, end, warnShare), end, dayOf(end), false);
    }

    private Due byDays(
            Limit limit, int extensions, Instant start, List<Pause> pauses, BigDecimal warnShare) {
        List<LocalDate> read = new ArrayList<>();
        LocalDate last = advance(dayOf(start), limit.amount(), limit.unit(), read);
        for (Limit.Extension extension : limit.extensions().subList(0, extensions)) {
            last = advance(last, extension.amount(), extension.unit(), read);
        }
        for (Pause pause : pauses) {
            last = moved(limit, last, pause, read);
        }
        last = rolled(limit, last, read);
        return due(start, last, warnShare, read.stream().anyMatch(calendar::isProvisional));
    }

    /**
     * The last day after one more pause. One that begins while the limit rolls moves the day it
     * rolls to, since nothing ends within a pause.
     */
    private LocalDate moved(Limit limit, LocalDate last, Pause pause, List<LocalDate> read) {
        LocalDate from = dayOf(pause.from());
        LocalDate to = dayOf(pause.to());
        LocalDate reached = from.isAfter(last) ? rolled(limit, last, read) : last;
        if (from.isAfter(reached)) {
            return last;
        }
        if (limit.unit() == Unit.WORKING_DAYS) {
            int lost = (int) from.datesUntil(to).filter(calendar::isWorkingDay).count();
            return advance(reached, lost, Unit.WORKING_DAYS, read);
        }
        return reached.plusDays(ChronoUnit.DAYS.between(from, to));
    }

    private LocalDate rolled(Limit limit, LocalDate last, List<LocalDate> read) {
        if (!limit.rolls()) {
            return last;
        }
        LocalDate rolled = calendar.workingDayFrom(last);
        read.add(last);
        read.add(rolled);
        return rolled;
    }

    private LocalDate advance(LocalDate from, int amount, Unit unit, List<LocalDate> read) {
        return switch (unit) {
            case WORKING_DAYS -> {
                LocalDate last = calendar.plusWorkingDays(from, amount);
                for (int year = from.plusDays(1).getYear(); year <= last.getYear(); year++) {
                    read.add(LocalDate.of(year, 1, 1));
                }
                yield last;
            }
            case DAYS -> from.plusDays(amount);
            case MONTHS -> from.plusMonths(amount);
            case YEARS -> from.plusYears(amount);
            case HOURS, AT_ONCE, SET_BY_COURT ->
                    throw new IllegalStateException("no unit of days: " + unit);
        };
    }

    private static Due due(
            Instant start, LocalDate last, BigDecimal warnShare, boolean provisional) {
        Instant end = last.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
        return new Due(start, warnAt(start, end, warnShare), end, last, provisional);
    }

    private static Instant warnAt(Instant start, Instant end, BigDecimal share) {
        Duration whole = Duration.between(start, end);
        // In one number of nanoseconds there is room for no more than 292 years.
        BigDecimal part =
                BigDecimal.valueOf(whole.getSeconds())
                        .add(BigDecimal.valueOf(whole.getNano(), NANO_DIGITS))
                        .multiply(share);
        BigDecimal seconds = part.setScale(0, RoundingMode.FLOOR);
        return start.plusSeconds(seconds.longValueExact())
                .plusNanos(part.subtract(seconds).movePointRight(NANO_DIGITS).longValue());
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, WorkCalendar.ZONE);
    }
}
