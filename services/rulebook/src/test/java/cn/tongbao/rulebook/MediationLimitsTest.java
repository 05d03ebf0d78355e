package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of mediation and of judicial confirmation, each at its last day. */
class MediationLimitsTest {

    private final Rulebook rulebook = Rulebooks.builtIn();

    @ParameterizedTest(name = "{0} from {1} ends with {2}: {3}")
    @CsvSource({
        "MED-01,  2026-11-26, 2026-11-30, over a weekend",
        "MED-01,  2026-09-30, 2026-10-09, over the October holiday",
        "MED-02,  2026-11-23, 2026-11-26, three days in a row",
        "MED-02,  2026-09-30, 2026-10-10, its third day is a Saturday worked",
        "MED-02,  2026-09-18, 2026-09-22, its first day is a Sunday worked",
        "MED-03,  2026-02-13, 2026-02-25, a Saturday worked before the Spring Festival and two days after",
        "MED-03,  2026-02-25, 2026-02-28, its third day is a Saturday worked",
        "MED-04,  2026-11-26, 2026-12-01, over a weekend",
        "MED-05,  2026-11-02, 2026-12-02, thirty days",
        "MED-05,  2026-09-01, 2026-10-08, the thirtieth day is 1 October",
        "MED-05,  2026-09-07, 2026-10-08, the thirtieth day is the last of the holiday",
        "MED-05,  2026-09-10, 2026-10-10, the thirtieth day is a Saturday worked",
        "MED-05,  2026-08-21, 2026-09-20, the thirtieth day is a Sunday worked",
        "MED-05,  2026-01-15, 2026-02-14, the thirtieth day is a Saturday worked before the Spring Festival",
        "MED-05,  2026-01-16, 2026-02-24, the thirtieth day is the first of the Spring Festival",
        "MED-05,  2026-01-29, 2026-02-28, the thirtieth day is a Saturday worked after the Spring Festival",
        "MED-06,  2026-11-02, 2026-11-17, fifteen days",
        "MED-06,  2026-09-16, 2026-10-08, the fifteenth day is 1 October",
        "MED-06S, 2026-11-02, 2026-11-09, seven days",
        "MED-06S, 2026-02-08, 2026-02-24, the seventh day is the first of the Spring Festival",
        "MED-09,  2026-11-20, 2026-11-27, seven days",
        "MED-09,  2026-10-03, 2026-10-10, the seventh day is a Saturday worked",
        "CON-02,  2026-11-02, 2026-12-02, thirty days",
        "CON-02,  2026-08-26, 2026-09-28, the thirtieth day is the Mid-autumn Festival",
        "CON-10,  2026-11-23, 2026-11-26, three days",
        "CON-10,  2026-11-25, 2026-11-30, the third day is a Saturday",
        "CON-11,  2026-11-02, 2026-12-02, thirty days",
        "CON-11,  2026-09-03, 2026-10-08, the thirtieth day is a holiday",
        "CON-18,  2026-11-03, 2026-11-18, fifteen days",
        "CON-18,  2026-11-06, 2026-11-23, the fifteenth day is a Saturday",
        "CON-18T, 2026-03-31, 2026-09-30, a month that has no 31st",
        "CON-18T, 2026-04-01, 2026-10-08, the last day is 1 October",
        "CON-18T, 2025-08-31, 2026-02-28, a short February whose last day is a Saturday worked",
        "CON-18T, 2027-08-31, 2028-02-29, a leap year",
        "CON-18T, 2027-08-29, 2028-02-29, the same day of a leap year",
        "CON-19,  2024-02-29, 2026-02-28, from a leap day to a Saturday worked",
        "CON-19,  2024-10-01, 2026-10-08, the last day is 1 October",
        "CON-19,  2026-02-28, 2028-02-28, into a leap year"
    })
    void a_limit_is_kept_up_to_the_end_of_its_last_day_and_missed_from_then_on(
            String id, LocalDate started, LocalDate last, String why) {
        Due due = rulebook.due(rulebook.limit(id, started), at(started, 10));

        assertThat(due.dueOn()).as(why).isEqualTo(last);
        assertThat(at(last.plusDays(1), 0).minusMillis(1)).isBefore(due.dueAt());
        assertThat(at(last.plusDays(1), 0)).isEqualTo(due.dueAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON-09", "CON-13"})
    void a_time_set_by_the_court_has_no_length_of_its_own(String id) {
        Limit limit = rulebook.limit(id, rulebook.today());
        Instant asked = at(LocalDate.of(2026, 11, 23), 10);

        assertThatThrownBy(() -> rulebook.due(limit, asked))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(id);
        assertThat(rulebook.dueOn(asked, LocalDate.of(2026, 12, 5)).dueAt())
                .as("a Saturday, if the court set it")
                .isEqualTo(at(LocalDate.of(2026, 12, 6), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MED-05", "MED-06", "MED-06S", "CON-11", "CON-18T"})
    void no_fixed_length_is_added_to_a_limit_that_is_prolonged_freely_or_never(String id) {
        Limit limit = rulebook.limit(id, rulebook.today());

        assertThat(limit.extensions()).isEmpty();
        assertThatThrownBy(() -> rulebook.due(limit, at(LocalDate.of(2026, 11, 2), 10), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mediation_that_all_parties_prolong_ends_on_the_day_they_agreed() {
        Instant confirmed = at(LocalDate.of(2026, 11, 2), 10);

        assertThat(rulebook.dueOn(confirmed, LocalDate.of(2027, 3, 31)).dueAt())
                .isEqualTo(at(LocalDate.of(2027, 4, 1), 0));
    }

    @Test
    void a_limit_that_ends_in_a_year_without_notice_is_provisional() {
        LocalDate started = LocalDate.of(2026, 12, 4);
        Due due = rulebook.due(rulebook.limit("MED-05", started), at(started, 10));

        assertThat(due.dueOn()).as("3 January 2027 is a Sunday").isEqualTo("2027-01-04");
        assertThat(due.provisional()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MED-05, 2021-12-31, 2022-01-01",
        "CON-02, 2023-12-31, 2024-01-01",
        "CON-18, 2022-04-09, 2022-04-10"
    })
    void a_limit_begins_with_the_text_it_is_cited_from(
            String id, LocalDate before, LocalDate first) {
        assertThat(rulebook.limit(id, first).validFrom()).isEqualTo(first);
        assertThatThrownBy(() -> rulebook.limit(id, before)).isInstanceOf(UnknownRule.class);
    }

    @Test
    void the_rule_of_2011_is_marked_unverified_and_the_statutes_are_not() {
        assertThat(rulebook.limit("CON-10", rulebook.today()).verified()).isFalse();
        assertThat(rulebook.duty("CON-21", rulebook.today()).verified()).isFalse();
        assertThat(rulebook.duty("CON-23", rulebook.today()).verified()).isFalse();
        assertThat(rulebook.limit("CON-02", rulebook.today()).verified()).isTrue();
        assertThat(rulebook.limit("MED-05", rulebook.today()).verified()).isTrue();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(WorkCalendar.ZONE).toInstant();
    }
}
