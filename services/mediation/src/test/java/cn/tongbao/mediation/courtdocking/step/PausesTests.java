package cn.tongbao.mediation.courtdocking.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTests {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Pauses pauses = new Pauses(FIRST, LONGEST, new Random(7));

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "5, 32", "8, 256", "9, 300", "1000000, 300"})
    void a_pause_is_drawn_between_the_first_and_twice_the_last(int failures, int mostSeconds) {
        assertThat(IntStream.range(0, 1_000).mapToObj(_ -> pauses.after(failures, null)))
                .allSatisfy(pause ->
                        assertThat(pause).isBetween(FIRST, Duration.ofSeconds(mostSeconds)));
        assertThat(
                        IntStream.range(0, 1_000)
                                .mapToObj(_ -> pauses.after(failures, null))
                                .distinct()
                                .count())
                .isGreaterThan(300);
    }

    @Test
    void a_court_that_asks_for_more_time_gets_it() {
        assertThat(pauses.after(1, Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void but_no_more_than_an_hour() {
        assertThat(pauses.after(1, Duration.ofDays(10))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_court_that_asks_for_less_does_not_shorten_the_pause() {
        assertThat(pauses.after(5, Duration.ZERO)).isGreaterThanOrEqualTo(FIRST);
    }
}
