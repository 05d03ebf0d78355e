package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The time of an appraisal does not count as mediation time (MED-07). */
class PausesTest {

    private final Rulebook rulebook = Rulebooks.builtIn();
    private final Limit mediation = rulebook.limit("MED-05", LocalDate.of(2026, 11, 2));

    @ParameterizedTest(name = "{0} with pauses {1} ends with {2}: {3}")
    @CsvSource({
        "2026-11-02, 11-10/11-17, 2026-12-09, seven days later than 2 December",
        "2026-11-02, 11-10/11-11, 2026-12-03, one day",
        "2026-11-02, 11-10/11-10, 2026-12-02, a pause within one day loses none",
        "2026-11-02, 11-10/11-20, 2026-12-14, 12 December is a Saturday",
        "2026-11-02, 11-10/11-12 11-16/11-21, 2026-12-09, two and five days",
        "2026-11-02, 11-16/11-21 11-10/11-12, 2026-12-09, in whatever order",
        "2026-11-02, 11-10/11-17 11-12/11-15 11-17/11-19, 2026-12-11, overlapping and adjoining ones count once",
        "2026-11-02, 11-10/11-17 11-10/11-17, 2026-12-09, the same one twice counts once",
        "2026-11-02, 10-08/10-20, 2026-12-02, over before the start",
        "2026-11-02, 10-25/11-05, 2026-12-07, only the three days since the start (5 December is a Saturday)",
        "2026-11-02, 11-02/11-05, 2026-12-07, begun on the day of the start",
        "2026-11-02, 12-02/12-09, 2026-12-09, begun on the last day",
        "2026-11-02, 12-03/12-20, 2026-12-02, begun after the last day",
        "2026-11-02, 11-10/11-17 12-08/12-10, 2026-12-11, the second lies within the time only because of the first",
        "2026-11-02, 12-08/12-10, 2026-12-02, and without the first it does nothing",
        "2026-08-20, 09-01/09-13, 2026-10-08, moved onto 1 October",
        "2026-08-20, 09-01/09-22, 2026-10-10, moved onto a Saturday worked",
        "2026-10-29, 11-29/12-04, 2026-12-07, begun on the Sunday over which the limit rolls",
        "2026-10-29, 12-01/12-04, 2026-11-30, begun the day after it rolled"
    })
    void the_days_of_a_pause_move_the_last_day(
            LocalDate started, String pauses, LocalDate last, String why) {
        Instant start = at(started + "T10:00:00+08:00");

        Due due = rulebook.due(mediation, start, pauses(pauses));

        assertThat(due.dueOn()).as(why).isEqualTo(last);
        assertThat(due.dueAt()).isEqualTo(at(last.plusDays(1) + "T00:00:00+08:00"));
    }

    @Test
    void days_of_a_pause_are_those_of_shanghai() {
        Instant start = at("2026-11-02T10:00:00+08:00");
        Pause overMidnightThere = new Pause(at("2026-11-10T15:59:00Z"), at("2026-11-10T16:00:00Z"));
        Pause overMidnightInGreenwich =
                new Pause(at("2026-11-10T23:59:00Z"), at("2026-11-11T00:01:00Z"));

        assertThat(rulebook.due(mediation, start, List.of(overMidnightThere)).dueOn())
                .isEqualTo("2026-12-03");
        assertThat(rulebook.due(mediation, start, List.of(overMidnightInGreenwich)).dueOn())
                .isEqualTo("2026-12-02");
    }

    @Test
    void without_pauses_nothing_changes() {
        Instant start = at("2026-11-02T10:00:00+08:00");

        assertThat(rulebook.due(mediation, start, List.of()))
                .isEqualTo(rulebook.due(mediation, start));
        assertThat(rulebook.due(mediation, start, pauses("10-08/10-20")))
                .isEqualTo(rulebook.due(mediation, start));
    }

    @Test
    void the_warning_moves_with_the_end() {
        Instant start = at("2026-11-02T10:00:00+08:00");
        Due due = rulebook.due(mediation, start, pauses("11-10/11-17"));

        Duration whole = Duration.between(start, due.dueAt());
        assertThat(Duration.between(start, due.warnAt()))
                .isEqualTo(whole.multipliedBy(4).dividedBy(5));
    }

    @Test
    void a_pause_into_a_year_without_notice_makes_the_end_provisional() {
        Instant start = at("2026-11-20T10:00:00+08:00");

        assertThat(rulebook.due(mediation, start, pauses("11-25/12-01")).provisional()).isFalse();
        assertThat(rulebook.due(mediation, start, pauses("11-25/12-15")).provisional()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "11-03/11-05, 2026-11-09, a Tuesday and a Wednesday lost",
        "11-03/11-09, 2026-11-11, four working days and a weekend",
        "11-07/11-09, 2026-11-05, a weekend after the end"
    })
    void working_days_lose_the_working_days_of_the_pause(
            String pauses, LocalDate last, String why) {
        Limit acceptance = rulebook.limit("MED-03", LocalDate.of(2026, 11, 2));

        Due due = rulebook.due(acceptance, at("2026-11-02T10:00:00+08:00"), pauses(pauses));

        assertThat(due.dueOn()).as(why).isEqualTo(last);
    }

    @Test
    void a_weekend_within_working_days_is_none_of_them() {
        Limit acceptance = rulebook.limit("MED-03", LocalDate.of(2026, 11, 5));

        Due due = rulebook.due(acceptance, at("2026-11-05T10:00:00+08:00"), pauses("11-07/11-09"));

        assertThat(due.dueOn()).isEqualTo("2026-11-10");
    }

    @Test
    void hours_lose_the_time_itself() {
        Instant start = at("2026-11-02T10:00:00+08:00");
        Pause within = new Pause(start.plusSeconds(3_600), start.plusSeconds(3_600 * 4));
        Pause after = new Pause(start.plusSeconds(3_600 * 27), start.plusSeconds(3_600 * 30));

        Due due = rulebook.due(custom(24, Unit.HOURS), start, List.of(within, after));

        assertThat(due.dueAt()).isEqualTo(at("2026-11-03T13:00:00+08:00"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Unit.class,
            names = {"AT_ONCE", "SET_BY_COURT"})
    void what_runs_for_no_time_cannot_be_stopped(Unit unit) {
        Instant start = at("2026-11-02T10:00:00+08:00");

        assertThatThrownBy(() -> rulebook.due(custom(0, unit), start, pauses("11-10/11-17")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-01");
    }

    @Test
    void a_pause_cannot_end_before_it_begins() {
        Instant from = at("2026-11-10T10:00:00+08:00");

        assertThatThrownBy(() -> new Pause(from, from.minusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Pause(from, from).to()).isEqualTo(from);
    }

    /** Pauses of 2026 from noon of one day to the evening of another: {@code 11-10/11-17}. */
    private static List<Pause> pauses(String pauses) {
        List<Pause> list = new ArrayList<>();
        for (String pause : pauses.split(" ")) {
            String[] days = pause.split("/");
            list.add(
                    new Pause(
                            at("2026-" + days[0] + "T12:00:00+08:00"),
                            at("2026-" + days[1] + "T18:00:00+08:00")));
        }
        return list;
    }

    private static Limit custom(int amount, Unit unit) {
        Text text = new Text("测试", "test");
        return new Limit(
                "X-01",
                "v",
                text,
                text,
                amount,
                unit,
                false,
                List.of(),
                "-",
                LocalDate.of(2020, 1, 1),
                null,
                false);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
