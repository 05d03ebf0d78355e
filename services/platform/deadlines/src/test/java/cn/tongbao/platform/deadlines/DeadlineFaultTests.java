package cn.tongbao.platform.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.test.RealPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlineFaultTests {

    @Test
    void two_instances_fire_every_limit_once() {
        String url = RealPostgres.newDatabase().getJdbcUrl();
        MovableClock clock = new MovableClock(Instance.START);
        try (Instance one = Instance.started(url, clock, Recording::new);
                Instance _ = Instance.started(url, clock, Recording::new)) {
            for (int record = 0; record < 150; record++) {
                one.start("record-" + record);
            }

            clock.moveBy(Duration.ofDays(31));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> one.count("select count(*) from firing") >= 300);
            await().during(Duration.ofSeconds(1))
                    .until(() -> one.count("select count(*) from firing") == 300);
            assertThat(one.count("select count(distinct (record, what)) from firing"))
                    .isEqualTo(300);
        }
    }

    @Test
    void a_limit_whose_instance_is_killed_while_firing_fires_once_in_another()
            throws IOException, InterruptedException {
        String url = RealPostgres.newDatabase().getJdbcUrl();
        MovableClock clock = new MovableClock(Instance.START.plus(Duration.ofDays(9)));
        assertThat(killedInstance(url)).isEqualTo(InstanceToBeKilled.KILLED);

        try (Instance survivor = Instance.started(url, clock, Recording::new)) {
            await().until(() -> survivor.count("select count(*) from firing") == 1);
            await().during(Duration.ofSeconds(1))
                    .until(() -> survivor.count("select count(*) from firing") == 1);
        }
    }

    private static int killedInstance(String url) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                InstanceToBeKilled.class.getName(),
                                url)
                        .redirectErrorStream(true)
                        .redirectOutput(new File("target", "killed-instance.log"))
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.exitValue();
    }
}
