package cn.tongbao.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Working days in China: weekends, public holidays, and the weekend days that the yearly notice of
 * the State Council turns into working days. A year without a published notice is provisional:
 * weekends and the holidays known by then.
 */
public final class WorkCalendar {

    /** Legal days are counted here, whatever the clock of the machine says. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<LocalDate, Text> daysOff;
    private final Set<LocalDate> swappedWorkingDays;
    private final Set<Integer> tabledYears;
    private final Set<Integer> publishedYears;
    private final Set<MonthDay> fixedDaysOff;

    WorkCalendar(
            Map<LocalDate, Text> daysOff,
            Set<LocalDate> swappedWorkingDays,
            Set<Integer> tabledYears,
            Set<Integer> publishedYears,
            Set<MonthDay> fixedDaysOff) {
        this.daysOff = Map.copyOf(daysOff);
        this.swappedWorkingDays = Set.copyOf(swappedWorkingDays);
        this.tabledYears = Set.copyOf(tabledYears);
        this.publishedYears = Set.copyOf(publishedYears);
        this.fixedDaysOff = Set.copyOf(fixedDaysOff);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (swappedWorkingDays.contains(day)) {
            return true;
        }
        return !isWeekend(day) && !daysOff.containsKey(day) && !isFixedDayOff(day);
    }

    /** The name of the holiday or of the days swapped for it, null on an ordinary day. */
    public @Nullable Text holiday(LocalDate day) {
        return daysOff.get(day);
    }

    /** Whether that day's year has no published notice yet, so that the answer may still change. */
    public boolean isProvisional(LocalDate day) {
        return !publishedYears.contains(day.getYear());
    }

    /** That day, or the first working day after it. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The n-th working day after that day, which itself does not count. */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        LocalDate found = day;
        for (int counted = 0; counted < n; ) {
            found = found.plusDays(1);
            if (isWorkingDay(found)) {
                counted++;
            }
        }
        return found;
    }

    private boolean isFixedDayOff(LocalDate day) {
        return !tabledYears.contains(day.getYear()) && fixedDaysOff.contains(MonthDay.from(day));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
