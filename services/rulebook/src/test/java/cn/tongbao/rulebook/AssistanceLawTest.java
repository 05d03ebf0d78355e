package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help between regions, each limit at its last day, and what nobody has verified yet. */
class AssistanceLawTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 21);

    private final Rulebook rulebook = Rulebooks.builtIn();

    @ParameterizedTest(name = "{0} from {1} ends with {2}")
    @CsvSource({
        "RTE-07,  2026-11-26, 2026-12-03",
        "REG-01,  2026-11-26, 2026-12-01",
        "REG-02,  2026-11-26, 2026-12-10",
        "XRG-02,  2026-11-26, 2026-12-17",
        "XRG-02,  2026-09-21, 2026-10-19",
        "XRG-03,  2026-11-26, 2026-12-07",
        "XRG-10,  2026-11-25, 2026-11-30",
        "XRG-12U, 2026-11-27, 2026-11-30",
        "XRG-12C, 2026-11-26, 2026-12-10",
        "XRG-12D, 2026-11-26, 2026-12-24",
        "XRG-13,  2026-11-26, 2026-12-01",
        "XRG-13R, 2026-11-26, 2026-12-24"
    })
    void a_limit_ends_with_its_last_day(String id, LocalDate started, LocalDate last) {
        var at = started.atTime(10, 0).atZone(WorkCalendar.ZONE).toInstant();

        assertThat(rulebook.due(rulebook.limit(id, started), at).dueOn()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RTE-07", "REG-01", "REG-02", "XRG-02", "XRG-03"})
    void what_no_official_text_was_read_for_is_marked(String id) {
        assertThat(rulebook.limit(id, ON).verified()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XRG-01", "XRG-07", "XRG-14", "XRG-15"})
    void a_duty_that_was_read_is_verified(String id) {
        assertThat(rulebook.duty(id, ON).verified()).isTrue();
    }

    @Test
    void an_internal_document_is_not_verified() {
        assertThat(rulebook.condition("XRG-09", ON).verified()).isFalse();
        assertThat(rulebook.condition("XRG-04", ON).verified()).isFalse();
        assertThat(rulebook.condition("XRG-03", ON).verified()).isTrue();
    }

    @Test
    void every_open_state_of_a_request_has_its_limit() {
        assertThat(rulebook.state("assistance", "SENT").limits()).containsExactly("RTE-07");
        assertThat(rulebook.state("assistance", "IN_PROGRESS").limits()).containsExactly("XRG-02");
        assertThat(rulebook.state("assistance", "DISPUTED").limits()).containsExactly("XRG-03");
        assertThat(rulebook.state("assistance", "REJECTED").open()).isFalse();
    }
}
