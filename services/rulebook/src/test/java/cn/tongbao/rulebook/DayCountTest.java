package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayCountTest {

    private final Rulebook rulebook = Rulebooks.builtIn();

    @Test
    void five_working_days_skip_the_weekend_and_do_not_count_the_start_day() {
        Due due = rulebook.due(limit("RTE-01", "2026-11-19"), at("2026-11-19T10:00:00+08:00"));

        assertThat(due.dueOn()).isEqualTo("2026-11-26");
        assertThat(due.dueAt()).isEqualTo(at("2026-11-27T00:00:00+08:00"));
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void a_far_day_that_somebody_sets_is_counted_to_and_warned_of() {
        Due due = rulebook.dueOn(at("2026-06-01T00:00:00+08:00"), LocalDate.of(9999, 12, 31));

        assertThat(due.dueAt()).isEqualTo(at("9999-12-31T00:00:00+08:00").plus(Duration.ofDays(1)));
        assertThat(due.warnAt()).isAfter(at("2026-06-02T00:00:00+08:00")).isBefore(due.dueAt());
    }

    @Test
    void working_days_skip_the_october_holiday_and_count_the_saturday_swapped_for_it() {
        Due due = rulebook.due(limit("RTE-01", "2026-09-30"), at("2026-09-30T09:00:00+08:00"));

        assertThat(due.dueOn())
                .as("8, 9, 10 (Saturday worked), 12 and 13 October")
                .isEqualTo("2026-10-13");
    }

    @Test
    void a_sunday_swapped_before_the_october_holiday_counts() {
        Due due = rulebook.due(limit("RTE-02", "2026-09-18"), at("2026-09-18T17:00:00+08:00"));

        assertThat(due.dueOn())
                .as("20 (Sunday worked), 21 and 22 September")
                .isEqualTo("2026-09-22");
    }

    @Test
    void the_holidays_of_2024_and_2025_are_counted_by_their_own_notices() {
        assertThat(
                        rulebook.due(limit("RTE-02", "2024-09-30"), at("2024-09-30T12:00:00+08:00"))
                                .dueOn())
                .as("8, 9 and 10 October 2024")
                .isEqualTo("2024-10-10");
        assertThat(
                        rulebook.due(limit("RTE-02", "2025-09-30"), at("2025-09-30T12:00:00+08:00"))
                                .dueOn())
                .as("9, 10 and 11 October 2025, the last a Saturday worked")
                .isEqualTo("2025-10-11");
    }

    @Test
    void calendar_days_that_end_on_a_holiday_roll_to_the_next_working_day() {
        Due due = rulebook.due(limit("RTE-05", "2026-09-01"), at("2026-09-01T08:00:00+08:00"));

        assertThat(due.dueOn()).as("1 October is a holiday").isEqualTo("2026-10-08");
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void calendar_days_that_end_on_a_swapped_saturday_stay_there() {
        Due due = rulebook.due(limit("RTE-05", "2026-09-10"), at("2026-09-10T08:00:00+08:00"));

        assertThat(due.dueOn()).as("10 October is a Saturday worked").isEqualTo("2026-10-10");
    }

    @Test
    void calendar_days_that_end_on_an_ordinary_saturday_roll_over_the_weekend() {
        Due due = rulebook.due(limit("RTE-05", "2026-11-12"), at("2026-11-12T08:00:00+08:00"));

        assertThat(due.dueOn()).isEqualTo("2026-12-14");
    }

    @Test
    void a_limit_that_does_not_roll_ends_on_the_holiday_itself() {
        Due due = rulebook.due(limit("TIP-04", "2026-08-02"), at("2026-08-02T08:00:00+08:00"));

        assertThat(due.dueOn()).isEqualTo("2026-10-01");
    }

    @Test
    void a_limit_that_reads_a_year_without_notice_is_provisional() {
        Due due = rulebook.due(limit("RTE-02", "2026-12-30"), at("2026-12-30T12:00:00+08:00"));

        assertThat(due.dueOn()).as("31 December, then 4 and 5 January").isEqualTo("2027-01-05");
        assertThat(due.provisional()).isTrue();
    }

    @Test
    void a_provisional_year_knows_the_statutory_days_and_weekends_only() {
        WorkCalendar calendar = rulebook.calendar();

        assertThat(calendar.isWorkingDay(day("2027-02-05"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2027-02-09"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2027-06-09"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2027-10-04"))).isTrue();
        assertThat(calendar.isProvisional(day("2027-06-09"))).isTrue();
        assertThat(calendar.isProvisional(day("2026-06-19"))).isFalse();
    }

    @Test
    void a_year_without_any_table_has_weekends_and_fixed_holidays_and_is_provisional() {
        WorkCalendar calendar = rulebook.calendar();

        assertThat(calendar.isWorkingDay(day("2031-10-01"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2031-10-06"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2031-10-04"))).as("a Saturday").isFalse();
        assertThat(calendar.isProvisional(day("2031-10-06"))).isTrue();
    }

    @Test
    void the_warning_comes_after_eighty_percent_of_the_time() {
        Instant start = at("2026-11-19T10:00:00+08:00");

        Due due = rulebook.due(limit("RTE-01", "2026-11-19"), start);

        Duration whole = Duration.between(start, due.dueAt());
        assertThat(Duration.between(start, due.warnAt()))
                .isEqualTo(whole.multipliedBy(4).dividedBy(5));
    }

    @Test
    void the_day_is_that_of_shanghai_not_of_greenwich() {
        Due evening = rulebook.due(limit("RTE-02", "2026-11-18"), at("2026-11-18T15:59:59Z"));
        Due midnight = rulebook.due(limit("RTE-02", "2026-11-18"), at("2026-11-18T16:00:00Z"));

        assertThat(evening.dueOn()).isEqualTo("2026-11-23");
        assertThat(midnight.dueOn()).isEqualTo("2026-11-24");
    }

    @Test
    void an_extension_follows_the_first_limit() {
        Limit report = limit("TIP-02", "2026-04-14");
        Instant start = at("2026-03-02T12:00:00+08:00");

        assertThat(rulebook.due(report, start).dueOn()).isEqualTo("2026-03-23");
        assertThat(rulebook.due(report, start, 1).dueOn())
                .as("over the April holiday")
                .isEqualTo("2026-04-14");
        assertThatThrownBy(() -> rulebook.due(report, start, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void months_end_on_the_same_day_or_on_the_last_of_a_shorter_month() {
        assertThat(
                        rulebook.due(custom(1, Unit.MONTHS, false), at("2026-01-31T12:00:00+08:00"))
                                .dueOn())
                .isEqualTo("2026-02-28");
        assertThat(
                        rulebook.due(custom(1, Unit.MONTHS, true), at("2026-01-31T12:00:00+08:00"))
                                .dueOn())
                .as("28 February 2026 is a Saturday worked")
                .isEqualTo("2026-02-28");
        assertThat(
                        rulebook.due(custom(2, Unit.YEARS, false), at("2024-02-29T12:00:00+08:00"))
                                .dueOn())
                .isEqualTo("2026-02-28");
    }

    @Test
    void hours_run_from_the_instant_itself() {
        Due due = rulebook.due(custom(24, Unit.HOURS, false), at("2026-09-30T22:15:00+08:00"));

        assertThat(due.dueAt()).isEqualTo(at("2026-10-01T22:15:00+08:00"));
        assertThat(due.dueOn()).isEqualTo("2026-10-01");
    }

    @Test
    void at_once_is_due_when_it_starts() {
        Instant start = at("2026-11-19T10:00:00+08:00");

        assertThat(rulebook.due(custom(0, Unit.AT_ONCE, false), start).dueAt()).isEqualTo(start);
    }

    @Test
    void a_day_set_in_the_single_case_is_given_by_whoever_sets_it() {
        Instant start = at("2026-11-19T10:00:00+08:00");

        assertThatThrownBy(() -> rulebook.due(custom(0, Unit.SET_BY_COURT, false), start))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rulebook.dueOn(start, day("2026-11-30")).dueAt())
                .isEqualTo(at("2026-12-01T00:00:00+08:00"));
    }

    private Limit limit(String id, String on) {
        return rulebook.limit(id, day(on));
    }

    private static Limit custom(int amount, Unit unit, boolean rolls) {
        Text text = new Text("测试", "test");
        @Nullable LocalDate open = null;
        return new Limit(
                "X-01",
                "v",
                text,
                text,
                amount,
                unit,
                rolls,
                List.of(),
                "-",
                day("2020-01-01"),
                open,
                false);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Instant at(String time) {
        return java.time.OffsetDateTime.parse(time).toInstant();
    }
}
