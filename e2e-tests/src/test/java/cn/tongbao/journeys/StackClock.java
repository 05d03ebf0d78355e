package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The running stack's clock. It only ever moves forward. */
final class StackClock {

    private StackClock() {}

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
