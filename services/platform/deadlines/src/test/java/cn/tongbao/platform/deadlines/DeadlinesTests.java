package cn.tongbao.platform.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.test.RealPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeadlinesTests {

    private final RealPostgres.Database database = RealPostgres.newDatabase();
    private final MovableClock clock = new MovableClock(Instance.START);
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean mended = new AtomicBoolean();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Instance instance =
            Instance.started(database.getJdbcUrl(), clock, Temperamental::new);

    @AfterEach
    void stopIt() {
        instance.close();
    }

    @Test
    void a_limit_is_warned_of_and_then_missed_each_once() {
        instance.start("A");
        clock.moveBy(Duration.ofDays(8));

        await().until(() -> firings("A"), List.of("warned")::equals);
        clock.moveBy(Duration.ofDays(2));
        await().until(() -> firings("A"), List.of("warned", "missed")::equals);

        clock.moveBy(Duration.ofDays(400));
        await().during(Duration.ofSeconds(1)).until(() -> firings("A").size() == 2);
        Deadline deadline = only("A");
        assertThat(deadline.warnedAt()).isEqualTo(Instance.START.plusSeconds(8 * 86_400));
        assertThat(deadline.missedAt()).isEqualTo(Instance.START.plusSeconds(10 * 86_400));
        assertThat(deadline.running()).isTrue();
    }

    @Test
    void before_its_time_nothing_fires() {
        instance.start("A");
        clock.moveBy(Duration.ofDays(8).minusSeconds(1));

        await().during(Duration.ofSeconds(1)).until(() -> firings("A").isEmpty());
    }

    @Test
    void a_clock_that_jumps_past_both_still_warns_first() {
        instance.start("A");
        clock.moveBy(Duration.ofDays(31));

        await().until(() -> firings("A"), List.of("warned", "missed")::equals);
    }

    @Test
    void a_stopped_limit_never_fires() {
        instance.start("A");
        instance.start("B", "RTE-03");
        instance.start("B", "RTE-05");
        Instant acted = Instance.START.plusSeconds(60);
        instance.inTransaction(() -> instance.deadlines().stop("dispatch", "A", "RTE-05", acted));
        instance.inTransaction(() -> instance.deadlines().stopAll("dispatch", "B", acted));
        instance.start("C");
        clock.moveBy(Duration.ofDays(31));

        await().until(() -> firings("C").size() == 2);
        assertThat(firings("A")).isEmpty();
        assertThat(firings("B")).isEmpty();
        assertThat(only("A").stoppedAt()).isEqualTo(acted);
    }

    @Test
    void stopping_one_rule_leaves_the_others_running() {
        instance.start("A", "RTE-03");
        instance.start("A", "RTE-05");
        instance.inTransaction(
                () -> instance.deadlines().stop("dispatch", "A", "RTE-03", Instance.START));

        assertThat(instance.deadlines().of("dispatch", "A"))
                .filteredOn(Deadline::running)
                .extracting(Deadline::ruleId)
                .containsExactly("RTE-05");
    }

    @Test
    void starting_a_rule_again_replaces_its_running_limit() {
        instance.start("A");
        instance.start("A");
        clock.moveBy(Duration.ofDays(31));

        await().until(() -> firings("A"), List.of("warned", "missed")::equals);
        assertThat(instance.deadlines().of("dispatch", "A")).hasSize(2);
    }

    @Test
    void limits_are_started_and_stopped_only_in_a_transaction() {
        Deadlines deadlines = instance.deadlines();

        assertThatThrownBy(() -> deadlines.stopAll("dispatch", "A", Instance.START))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        deadlines.start(
                                new NewDeadline(
                                        "dispatch",
                                        "A",
                                        "RTE-05",
                                        "v1",
                                        Instance.START,
                                        Instance.START,
                                        Instance.START)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_failing_listener_holds_up_no_other_limit_and_is_called_again() {
        instance.start("stubborn");
        instance.inTransaction(() ->
                instance.deadlines()
                        .start(
                                new NewDeadline(
                                        "dispatch",
                                        "gentle",
                                        "RTE-05",
                                        "v1",
                                        Instance.START,
                                        only("stubborn").warnAt().plusSeconds(1),
                                        only("stubborn").dueAt())));
        clock.moveBy(Duration.ofDays(9));

        await().until(() -> firings("gentle"), List.of("warned")::equals);
        assertThat(firings("stubborn")).isEmpty();
        assertThat(failures.get()).isPositive();
        mended.set(true);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> firings("stubborn"), List.of("warned")::equals);
    }

    @Test
    void an_act_that_stops_a_limit_just_firing_goes_first() {
        instance.jdbc().sql("insert into dispatch (id) values ('wanted')").update();
        instance.start("wanted");
        instance.inTransaction(() -> {
            instance.jdbc()
                    .sql("select id from dispatch where id = 'wanted' for update")
                    .query(String.class)
                    .single();
            clock.moveBy(Duration.ofDays(9));
            awaitListener();
            instance.deadlines().stopAll("dispatch", "wanted", clock.instant());
        });

        await().during(Duration.ofSeconds(2)).until(() -> firings("wanted").isEmpty());
        assertThat(only("wanted").running()).isFalse();
    }

    private void awaitListener() {
        try {
            assertThat(listening.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Deadline only(String record) {
        List<Deadline> deadlines = instance.deadlines().of("dispatch", record);
        assertThat(deadlines).hasSize(1);
        return deadlines.getFirst();
    }

    private List<String> firings(String record) {
        return instance.jdbc()
                .sql("select what from firing where record = ? order by ctid")
                .param(record)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Fails on what is stubborn until it is mended, and needs the record of what is wanted. */
    private final class Temperamental extends Recording {

        private final JdbcClient jdbc;

        Temperamental(JdbcClient jdbc) {
            super(jdbc);
            this.jdbc = jdbc;
        }

        @Override
        public void warned(Deadline deadline) {
            if (deadline.record().equals("stubborn") && !mended.get()) {
                failures.incrementAndGet();
                throw new IllegalStateException("not now");
            }
            if (deadline.record().equals("wanted")) {
                listening.countDown();
                await().until(this::theActWaits);
                jdbc.sql("select id from dispatch where id = 'wanted' for update")
                        .query(String.class)
                        .single();
            }
            super.warned(deadline);
        }

        private boolean theActWaits() {
            return jdbc.sql("select count(*) from pg_locks where not granted")
                            .query(Long.class)
                            .single()
                    > 0;
        }
    }
}
