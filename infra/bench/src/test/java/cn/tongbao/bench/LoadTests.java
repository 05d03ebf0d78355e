package cn.tongbao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.bench.Journey.Timed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whether times are counted as somebody who waits would. */
class LoadTests {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void the_spread_is_by_nearest_rank() {
        var spread =
                Spread.of(LongStream.rangeClosed(1, 100).mapToObj(i -> i * MILLISECOND).toList());
        assertThat(spread).isEqualTo(new Spread(100, 50, 95, 99));
        assertThat(Spread.of(List.of(7 * MILLISECOND))).isEqualTo(new Spread(1, 7, 7, 7));
        assertThat(Spread.of(List.of()).p95()).isNaN();
    }

    @Test
    void a_fixed_rate_is_kept_however_many_clients_there_are() {
        var seen = new Load(() -> new Timed("nothing", 0), 8, Duration.ofMillis(500), 100).run();
        assertThat(seen.done()).hasSize(50);
    }

    @Test
    void at_a_fixed_rate_who_was_kept_waiting_counts_from_when_he_was_due() {
        // One client that needs 50 ms, asked for each 10 ms: the tenth waits for most of 400 ms.
        var seen = new Load(() -> slow(50), 1, Duration.ofMillis(100), 100).run();
        assertThat(seen.done()).hasSize(10);
        assertThat(seen.together().p99()).isGreaterThan(400);
    }

    @Test
    void a_failure_is_counted_and_the_load_goes_on() {
        var seen =
                new Load(
                                () -> {
                                    throw new IllegalStateException("503");
                                },
                                2,
                                Duration.ofMillis(100),
                                50)
                        .run();
        assertThat(seen.done()).isEmpty();
        assertThat(seen.failures()).hasSize(5).containsOnly("503");
    }

    @Test
    void parts_are_told_apart() {
        var seen =
                new Load.Seen(
                        List.of(
                                new Timed("a", MILLISECOND),
                                new Timed("b", 3 * MILLISECOND),
                                new Timed("b", 5 * MILLISECOND)),
                        List.of(),
                        2);
        assertThat(seen.perSecond()).isEqualTo(1.5);
        assertThat(seen.byPart()).containsOnlyKeys("a", "b");
        assertThat(seen.byPart().get("b")).isEqualTo(new Spread(2, 3, 5, 5));
    }

    private static Timed slow(long milliseconds) throws InterruptedException {
        var began = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(milliseconds);
        return new Timed("slow", System.nanoTime() - began);
    }
}
