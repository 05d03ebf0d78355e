package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The running stack's clock. It only ever moves forward. */
final class StackClock {

    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    private StackClock() {}

    /**
     * Moves to the noon of a legal day: far from midnight, so that the day has come and is not
     * over.
     *
     * @param now what the stack's clock shows
     */
    static void moveToNoonOf(LocalDate day, Instant now) throws IOException, InterruptedException {
        move(Duration.between(now, day.atTime(LocalTime.NOON).atZone(LEGAL_ZONE)).toString());
    }

    static void move(String by) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(List.of("../infra/clock", "+" + by))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
