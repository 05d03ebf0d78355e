package cn.tongbao.platform.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.outbox.Collecting;
import cn.tongbao.platform.outbox.TestService;
import cn.tongbao.platform.outbox.Things;
import cn.tongbao.platform.test.CuttableLine;
import cn.tongbao.platform.test.RealPostgres;
import cn.tongbao.platform.test.RealRabbit;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The line to the broker is cut while work goes on. A few seconds in every build; for a whole
 * minute, as operation must stand it: {@code -Dtongbao.cut=PT60S}.
 */
class BrokerCutTests {

    private static final Duration CUT = Duration.parse(System.getProperty("tongbao.cut", "PT5S"));
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final int POOL = 4;

    @Test
    void a_broker_cut_off_while_events_are_appended_loses_doubles_and_reorders_nothing()
            throws IOException {
        RealRabbit.Host host = RealRabbit.newHost();
        Collecting arrived = new Collecting();
        try (CuttableLine line = new CuttableLine(host.port());
                TestService right = service("right", host, line, arrived);
                TestService left = service("left", host, line, new Collecting("nothing.wanted"));
                Requests requests = new Requests(left)) {
            await().until(() -> arrived.events().size() > 100);

            line.cut();
            long before = requests.answered();
            await().atMost(CUT.plus(LONG))
                    .during(CUT)
                    .until(() -> requests.failures.isEmpty() && requests.mostWaiting.get() == 0);
            long during = requests.answered() - before;
            assertThat(left.waiting())
                    .as("events kept for later")
                    .isGreaterThanOrEqualTo(during)
                    .isPositive();
            line.mend();

            await().atMost(LONG).until(() -> arrived.events().size() > before + during);
            requests.end();
            await().atMost(LONG).until(() -> left.waiting() == 0);
            await().atMost(LONG).until(() -> arrived.events().size() >= requests.answered());
            requests.everyThing((thing, versions) ->
                    assertThat(arrived.versionsOf(thing))
                            .as(thing)
                            .containsExactlyElementsOf(
                                    LongStream.rangeClosed(1, versions).boxed().toList()));
            assertThat(right.count("select count(*) from inbox")).isEqualTo(requests.answered());
            assertThat(requests.failures).isEmpty();
            assertThat(requests.mostWaiting)
                    .as("requests that waited for a connection")
                    .hasValue(0);
            System.out.printf(
                    "Broker cut for %s: %d events appended meanwhile, %d in all, each took effect once;"
                            + " at most %d of %d connections busy, none waited for%n",
                    CUT, during, requests.answered(), requests.mostBusy.get(), POOL);
        }
    }

    private static TestService service(
            String name, RealRabbit.Host host, CuttableLine line, Collecting handler) {
        return TestService.named(name)
                .on(RealPostgres.newDatabase())
                .at(host)
                .with("spring.rabbitmq.port", line.port())
                .with("spring.datasource.hikari.maximum-pool-size", POOL)
                .with(Collecting.class, () -> handler)
                .started();
    }

    /** Two clients that change things all the time, and somebody who watches their pool. */
    private static final class Requests implements AutoCloseable {

        private static final int CLIENTS = 2;
        private static final int THINGS_EACH = 5;
        private static final int PAUSE_MS = 20;

        private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        private final AtomicInteger mostWaiting = new AtomicInteger();
        private final AtomicInteger mostBusy = new AtomicInteger();
        private final List<AtomicLong> versions = new ArrayList<>();
        private final ScheduledExecutorService threads =
                Executors.newScheduledThreadPool(CLIENTS + 1);
        private final List<ScheduledFuture<?>> running = new ArrayList<>();

        Requests(TestService service) {
            HikariPoolMXBean pool =
                    Objects.requireNonNull(
                            service.bean(HikariDataSource.class).getHikariPoolMXBean());
            for (int client = 0; client < CLIENTS; client++) {
                int first = client * THINGS_EACH;
                for (int thing = 0; thing < THINGS_EACH; thing++) {
                    versions.add(new AtomicLong());
                }
                again(() -> change(service, first));
            }
            again(() -> watch(pool));
        }

        long answered() {
            return versions.stream().mapToLong(AtomicLong::get).sum();
        }

        void everyThing(Check check) {
            for (int thing = 0; thing < versions.size(); thing++) {
                check.of("thing-" + thing, versions.get(thing).get());
            }
        }

        /** Lets what is under way end. */
        void end() {
            running.forEach(each -> each.cancel(false));
            threads.close();
        }

        @Override
        public void close() {
            end();
        }

        private void again(Runnable act) {
            running.add(threads.scheduleWithFixedDelay(act, 0, PAUSE_MS, TimeUnit.MILLISECONDS));
        }

        private void change(TestService service, int first) {
            for (int thing = first; thing < first + THINGS_EACH; thing++) {
                long next = versions.get(thing).get() + 1;
                try {
                    service.append(Things.changed("thing-" + thing, next));
                    versions.get(thing).set(next);
                } catch (RuntimeException failure) {
                    failures.add(failure);
                }
            }
        }

        private void watch(HikariPoolMXBean pool) {
            mostWaiting.accumulateAndGet(pool.getThreadsAwaitingConnection(), Math::max);
            mostBusy.accumulateAndGet(pool.getActiveConnections(), Math::max);
        }

        private interface Check {

            void of(String thing, long versions);
        }
    }
}
