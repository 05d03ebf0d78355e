package cn.tongbao.rulebook;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds the calendar from one table a year; a day that two tables or two entries name differently
 * is refused.
 */
final class CalendarTables {

    private final Map<LocalDate, Text> daysOff = new HashMap<>();
    private final Set<LocalDate> swapped = new HashSet<>();
    private final TreeSet<Integer> years = new TreeSet<>();
    private final Set<Integer> published = new HashSet<>();
    private final Set<MonthDay> fixed = new HashSet<>();

    private enum Status {
        PUBLISHED,
        PROVISIONAL
    }

    /** {@code calendar.yaml}: the holidays of years without a table. */
    void fixed(Entry table) {
        table.string("source");
        for (String day : table.strings("fixedDaysOff")) {
            try {
                fixed.add(MonthDay.parse("--" + day));
            } catch (DateTimeParseException e) {
                throw new InvalidRulebook(
                        "%s: %s is no day of a year (MM-DD)".formatted(table.where(), day), e);
            }
        }
        table.done();
    }

    /** {@code calendar-2026.yaml} and the like. */
    void year(String file, Entry table) {
        int year = table.number("year");
        table.check(file.equals("calendar-" + year + ".yaml"), "is about the year %s", year);
        table.string("source");
        years.add(year);
        if (table.oneOf(Status.class, "status") == Status.PUBLISHED) {
            published.add(year);
        }
        for (Entry holiday : table.entries("daysOff")) {
            Text name = holiday.text("name");
            for (LocalDate day : daysOf(holiday, year)) {
                holiday.check(daysOff.put(day, name) == null, "%s is named twice", day);
            }
        }
        for (Entry swap : table.entries("swappedWorkingDays")) {
            swap.text("name");
            for (LocalDate day : daysOf(swap, year)) {
                swap.check(swapped.add(day), "%s is named twice", day);
                swap.check(
                        WorkCalendar.isWeekend(day),
                        "%s is no Saturday or Sunday, it needs no swapping",
                        day);
            }
        }
        table.done();
    }

    /**
     * A notice for a year may name days of the last December before it, never of any other year.
     */
    private static List<LocalDate> daysOf(Entry entry, int year) {
        List<LocalDate> days = entry.dates("on");
        for (LocalDate day : days) {
            boolean december = day.getYear() == year - 1 && day.getMonthValue() == 12;
            entry.check(day.getYear() == year || december, "%s is not a day of %s", day, year);
        }
        entry.done();
        return days;
    }

    WorkCalendar build() {
        if (years.isEmpty() || years.last() - years.first() + 1 != years.size()) {
            throw new InvalidRulebook("calendar: a year is missing between " + years);
        }
        for (LocalDate day : swapped) {
            if (daysOff.containsKey(day)) {
                throw new InvalidRulebook(
                        "calendar: %s is both off and a working day".formatted(day));
            }
        }
        return new WorkCalendar(daysOff, swapped, years, published, fixed);
    }
}
