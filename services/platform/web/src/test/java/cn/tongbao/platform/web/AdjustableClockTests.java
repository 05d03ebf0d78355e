package cn.tongbao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdjustableClockTests {

    private static final Instant REAL = Instant.parse("2026-09-30T02:00:00Z");

    @TempDir Path folder;

    @Test
    void without_a_file_it_shows_real_time() {
        assertThat(clock().instant()).isEqualTo(REAL);
    }

    @Test
    void it_follows_the_file_while_it_runs_and_survives_a_broken_one() throws Exception {
        var clock = clock();
        Files.writeString(folder.resolve("clock"), "PT744H\n");
        await().until(() -> clock.instant().equals(REAL.plus(Duration.ofDays(31))));

        Files.writeString(folder.resolve("clock"), "tomorrow");
        await().pollDelay(Duration.ofMillis(700))
                .until(() -> clock.instant().equals(REAL.plus(Duration.ofDays(31))));
    }

    private AdjustableClock clock() {
        return new AdjustableClock(folder.resolve("clock"), Clock.fixed(REAL, ZoneOffset.UTC));
    }
}
