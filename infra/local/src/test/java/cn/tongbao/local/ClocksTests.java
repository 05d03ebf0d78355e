package cn.tongbao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTests {

    @TempDir private Path folder;

    @Test
    void without_a_file_the_clock_shows_real_time() {
        assertThat(Clocks.offset(folder.resolve("clock"))).isZero();
    }

    @Test
    void steps_add_up_and_the_file_holds_the_whole_offset() throws Exception {
        var file = folder.resolve("clock");

        Clocks.move(file, "+P31D");
        Clocks.move(file, "+PT2H");
        Clocks.move(file, "-P1D");

        assertThat(Files.readString(file).strip()).isEqualTo("PT722H");
        assertThat(Clocks.offset(file)).isEqualTo(Duration.ofDays(30).plusHours(2));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, real time",
        "PT744H, 31 days ahead of real time",
        "PT25H1M, 1 day 1 hour 1 minute ahead of real time",
        "PT-2H, 2 hours behind real time"
    })
    void it_says_how_the_clock_stands_to_real_time(Duration offset, String spoken) {
        assertThat(Clocks.spoken(offset)).isEqualTo(spoken);
    }

    @Test
    void a_reset_brings_back_real_time() {
        var file = folder.resolve("clock");
        Clocks.move(file, "+P31D");

        Clocks.reset(file);

        assertThat(Clocks.offset(file)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"+P31D, PT744H", "P1D, PT24H", "-PT90M, PT-1H-30M", "+p1dt12h, PT36H"})
    void a_step_is_read_as_days_and_hours(String step, String expected) {
        assertThat(Clocks.parse(step)).isEqualTo(Duration.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "+P1M", "P1Y", "tomorrow", "", "+-P1D?"})
    void what_has_no_fixed_length_is_refused(String step) {
        assertThatThrownBy(() -> Clocks.parse(step))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("+P31D");
    }
}
