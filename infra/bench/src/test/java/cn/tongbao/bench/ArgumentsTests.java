package cn.tongbao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked for, and how much of it at most. */
class ArgumentsTests {

    @Test
    void lifecycles_are_measured_where_nothing_else_is_asked_for() {
        var arguments = Arguments.parse("12", "60", "45");
        assertThat(arguments.measure()).isEqualTo(Measure.LIFECYCLES);
        assertThat(arguments.clients()).isEqualTo(12);
        assertThat(arguments.warmUp()).isEqualTo(Duration.ofSeconds(60));
        assertThat(arguments.measured()).isEqualTo(Duration.ofSeconds(45));
        assertThat(Arguments.parse().clients()).isEqualTo(16);
    }

    @Test
    void a_word_names_another_measure_and_the_register_takes_two_numbers_more() {
        assertThat(Arguments.parse("selections").measure()).isEqualTo(Measure.SELECTIONS);
        var register = Arguments.parse("register", "8", "20", "30", "40", "50000");
        assertThat(register.rate()).isEqualTo(40);
        assertThat(register.entries()).isEqualTo(50_000);
        assertThat(Arguments.parse("register").entries()).isEqualTo(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "0",
                "65",
                "12 -1",
                "12 201",
                "12 60 0",
                "12 60 201",
                "12 60 45 20",
                "mediations 12 60 45 20",
                "register 12 60 45 501",
                "register 12 60 45 20 200001",
                "register 12 60 45 20 100000 1",
                "register 12 60 45 1e1"
            })
    void what_is_unknown_or_too_much_is_refused(String line) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("register")
                .hasMessageContaining("[clients]");
    }
}
