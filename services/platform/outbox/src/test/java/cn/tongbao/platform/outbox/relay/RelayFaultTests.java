package cn.tongbao.platform.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.outbox.Collecting;
import cn.tongbao.platform.outbox.TestService;
import cn.tongbao.platform.outbox.Things;
import cn.tongbao.platform.test.RealPostgres;
import cn.tongbao.platform.test.RealRabbit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RelayFaultTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void a_relay_killed_between_confirm_and_deletion_repeats_the_event_and_the_inbox_absorbs_it()
            throws IOException, InterruptedException {
        RealRabbit.Host host = RealRabbit.newHost();
        RealPostgres.Database database = RealPostgres.newDatabase();
        Collecting arrived = new Collecting();
        try (TestService _ = consumer(host, arrived)) {
            assertThat(killedRelay(host, database)).isEqualTo(RelayToBeKilled.KILLED);
            await().until(() -> arrived.versionsOf("repeated"), List.of(1L)::equals);

            try (TestService revived = publisher(host, database)) {
                await().until(() -> revived.waiting() == 0);
                assertThat(revived.meter("tongbao.outbox.published")).isEqualTo(1);
                revived.append(Things.changed("repeated", 2));
                await().until(() -> arrived.versionsOf("repeated").contains(2L));
            }
        }

        assertThat(arrived.versionsOf("repeated")).containsExactly(1L, 2L);
    }

    @Test
    void two_relays_at_once_lose_nothing_and_keep_the_order_of_every_aggregate() {
        RealRabbit.Host host = RealRabbit.newHost();
        RealPostgres.Database database = RealPostgres.newDatabase();
        Collecting arrived = new Collecting();
        try (TestService _ = consumer(host, arrived);
                TestService one = publisher(host, database);
                TestService two = publisher(host, database)) {
            for (long version = 1; version <= 50; version++) {
                TestService turn = version % 2 == 0 ? one : two;
                for (int thing = 0; thing < 20; thing++) {
                    turn.append(Things.changed("thing-" + thing, version));
                }
            }

            await().atMost(LONG).until(() -> arrived.events().size() == 1000);
            assertThat(one.meter("tongbao.outbox.published")).isPositive();
            assertThat(two.meter("tongbao.outbox.published")).isPositive();
            await().until(() -> one.waiting() == 0);
            assertThat(
                            one.meter("tongbao.outbox.published")
                                    + two.meter("tongbao.outbox.published"))
                    .as("published, each event by one of the two")
                    .isEqualTo(1000);
        }
        for (int thing = 0; thing < 20; thing++) {
            assertThat(arrived.versionsOf("thing-" + thing))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    @Test
    void a_broker_killed_under_load_and_started_again_loses_and_doubles_nothing() {
        RealRabbit.Host host = RealRabbit.newHost();
        Collecting arrived = new Collecting();
        try (TestService _ = consumer(host, arrived);
                TestService left = publisher(host, RealPostgres.newDatabase())) {
            append(left, 1, 100);
            await().until(() -> !arrived.events().isEmpty());

            RealRabbit.kill();
            append(left, 101, 200);
            assertThat(left.waiting()).isGreaterThanOrEqualTo(1000);
            try (TestService meanwhile = publisher(host, RealPostgres.newDatabase())) {
                meanwhile.append(Things.changed("meanwhile", 1));
                assertThat(meanwhile.waiting()).isEqualTo(1);
                RealRabbit.start();
                await().atMost(LONG).until(() -> meanwhile.waiting() == 0);
            }
            append(left, 201, 220);

            await().atMost(LONG).until(() -> left.waiting() == 0);
            await().atMost(LONG).until(() -> arrived.events().size() == 2201);
        }
        for (int thing = 0; thing < 10; thing++) {
            assertThat(arrived.versionsOf("thing-" + thing))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 220).boxed().toList());
        }
    }

    @Test
    void a_broker_that_hangs_takes_no_connection_from_the_requests() {
        RealRabbit.Host host = RealRabbit.newHost();
        Collecting arrived = new Collecting();
        try (TestService _ = consumer(host, arrived);
                TestService left =
                        TestService.named("left")
                                .on(RealPostgres.newDatabase())
                                .at(host)
                                .with("tongbao.outbox.relay.confirm-timeout", "1s")
                                .with("spring.datasource.hikari.maximum-pool-size", 2)
                                .started()) {
            append(left, 1, 1);
            await().until(() -> arrived.events().size() == 10);

            RealRabbit.freeze();
            try {
                append(left, 2, 20);
                assertThat(left.waiting()).isEqualTo(190);
            } finally {
                RealRabbit.thaw();
            }

            await().atMost(LONG).until(() -> arrived.events().size() == 200);
            await().atMost(LONG).until(() -> left.waiting() == 0);
        }
        for (int thing = 0; thing < 10; thing++) {
            assertThat(arrived.versionsOf("thing-" + thing))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
        }
    }

    private static void append(TestService service, long from, long to) {
        for (long version = from; version <= to; version++) {
            for (int thing = 0; thing < 10; thing++) {
                service.append(Things.changed("thing-" + thing, version));
            }
        }
    }

    private static TestService publisher(RealRabbit.Host host, RealPostgres.Database database) {
        return TestService.named("left").on(database).at(host).started();
    }

    private static TestService consumer(RealRabbit.Host host, Collecting handler) {
        return TestService.named("right")
                .on(RealPostgres.newDatabase())
                .at(host)
                .with(Collecting.class, () -> handler)
                .started();
    }

    private static int killedRelay(RealRabbit.Host host, RealPostgres.Database database)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process =
                new ProcessBuilder(
                                java,
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RelayToBeKilled.class.getName(),
                                database.getJdbcUrl(),
                                Integer.toString(host.port()),
                                host.virtualHost())
                        .redirectErrorStream(true)
                        .redirectOutput(new File("target", "killed-relay.log"))
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.exitValue();
    }
}
