package cn.tongbao.platform.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.test.RealPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A calendar changes while limits run. Every limit begins with ten days, as {@link Instance}. */
class RecountTests {

    private static final Duration DAY = Duration.ofDays(1);

    private final String url = RealPostgres.newDatabase().getJdbcUrl();
    private final MovableClock clock = new MovableClock(Instance.START);
    private final AtomicBoolean broken = new AtomicBoolean();
    private volatile Edition edition = new Edition("first", 10);

    @Test
    void two_instances_that_see_a_change_move_every_open_limit_once() {
        try (Instance one = started();
                Instance _ = started()) {
            for (int record = 0; record < 250; record++) {
                one.start("record-" + record);
            }

            edition = new Edition("second", 12);

            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            one.count("select count(*) from firing where what = 'moved'") >= 250);
            await().during(Duration.ofSeconds(1))
                    .until(() -> one.count("select count(*) from firing") == 250);
            assertThat(only(one, "record-7").dueAt())
                    .isEqualTo(Instance.START.plus(DAY.multipliedBy(12)));
            assertThat(only(one, "record-7").warnAt())
                    .isEqualTo(Instance.START.plus(DAY.multipliedBy(11)));
        }
    }

    @Test
    void another_edition_with_the_same_days_moves_nothing() {
        try (Instance instance = started()) {
            instance.start("A");
            edition = new Edition("second", 12);
            await().until(() -> firings(instance, "A"), List.of("moved")::equals);

            edition = new Edition("third", 12);

            await().during(Duration.ofSeconds(1))
                    .until(() -> firings(instance, "A"), List.of("moved")::equals);
        }
    }

    @Test
    void stopped_and_missed_limits_stay_as_they_are() {
        try (Instance instance = started()) {
            instance.start("stopped");
            instance.start("missed");
            instance.inTransaction(
                    () -> instance.deadlines().stopAll("dispatch", "stopped", clock.instant()));
            clock.moveBy(DAY.multipliedBy(11));
            await().until(() -> firings(instance, "missed"), List.of("warned", "missed")::equals);
            instance.inTransaction(() ->
                    instance.deadlines()
                            .start(
                                    new NewDeadline(
                                            "dispatch",
                                            "open",
                                            "RTE-05",
                                            "v1",
                                            Instance.START,
                                            Instance.START.plus(DAY.multipliedBy(20)),
                                            Instance.START.plus(DAY.multipliedBy(20)))));

            edition = new Edition("second", 15);

            await().until(() -> firings(instance, "open"), List.of("moved")::equals);
            assertThat(firings(instance, "stopped")).isEmpty();
            assertThat(firings(instance, "missed")).containsExactly("warned", "missed");
            assertThat(only(instance, "stopped").dueAt())
                    .isEqualTo(only(instance, "missed").dueAt())
                    .isEqualTo(Instance.START.plus(DAY.multipliedBy(10)));
        }
    }

    @Test
    void a_limit_that_moves_later_is_warned_of_and_missed_by_its_new_instants() {
        try (Instance instance = started()) {
            instance.start("A");
            edition = new Edition("second", 20);
            await().until(() -> firings(instance, "A"), List.of("moved")::equals);

            clock.moveBy(DAY.multipliedBy(18));
            await().during(Duration.ofSeconds(1))
                    .until(() -> firings(instance, "A"), List.of("moved")::equals);

            clock.moveBy(DAY);
            await().until(() -> firings(instance, "A"), List.of("moved", "warned")::equals);
            clock.moveBy(DAY);
            await().until(
                            () -> firings(instance, "A"),
                            List.of("moved", "warned", "missed")::equals);
        }
    }

    @Test
    void a_limit_that_was_warned_of_is_not_warned_of_again_when_it_moves_later() {
        try (Instance instance = started()) {
            instance.start("A");
            clock.moveBy(DAY.multipliedBy(9));
            await().until(() -> firings(instance, "A"), List.of("warned")::equals);

            edition = new Edition("second", 20);
            await().until(() -> firings(instance, "A"), List.of("warned", "moved")::equals);
            clock.moveBy(DAY.multipliedBy(30));

            await().until(
                            () -> firings(instance, "A"),
                            List.of("warned", "moved", "missed")::equals);
        }
    }

    @Test
    void a_limit_that_moves_to_a_day_already_gone_is_missed_at_once() {
        try (Instance instance = started()) {
            instance.start("A");
            clock.moveBy(DAY.multipliedBy(7));

            edition = new Edition("second", 5);

            await().until(
                            () -> firings(instance, "A"),
                            List.of("moved", "warned", "missed")::equals);
        }
    }

    @Test
    void what_changed_while_no_instance_ran_counts_before_anything_fires() {
        try (Instance instance = started()) {
            instance.start("A");
        }
        edition = new Edition("second", 20);
        clock.moveBy(DAY.multipliedBy(11));

        try (Instance instance = started()) {
            await().until(() -> firings(instance, "A"), List.of("moved")::equals);
            await().during(Duration.ofSeconds(1))
                    .until(() -> firings(instance, "A"), List.of("moved")::equals);
        }
    }

    @Test
    void a_limit_that_cannot_be_counted_holds_up_no_other_and_is_tried_again() {
        try (Instance instance = started()) {
            instance.start("stubborn");
            instance.start("gentle");
            broken.set(true);

            edition = new Edition("second", 12);

            await().until(() -> firings(instance, "gentle"), List.of("moved")::equals);
            assertThat(firings(instance, "stubborn")).isEmpty();
            assertThat(only(instance, "stubborn").dueAt())
                    .isEqualTo(Instance.START.plus(DAY.multipliedBy(10)));
            broken.set(false);
            await().until(() -> firings(instance, "stubborn"), List.of("moved")::equals);
            assertThat(firings(instance, "gentle")).containsExactly("moved");
        }
    }

    @Test
    void an_act_that_began_by_the_old_edition_and_ends_behind_the_first_pass_is_not_forgotten() {
        try (Instance instance = started()) {
            instance.start("early");
            instance.inTransaction(() -> {
                instance.start("late");
                edition = new Edition("second", 12);
                await().until(() -> firings(instance, "early"), List.of("moved")::equals);
            });

            await().until(() -> firings(instance, "late"), List.of("moved")::equals);
            assertThat(firings(instance, "early")).containsExactly("moved");
        }
    }

    private Instance started() {
        return Instance.started(url, clock, Recording::new, Counting::new);
    }

    private static Deadline only(Instance instance, String record) {
        List<Deadline> deadlines = instance.deadlines().of("dispatch", record);
        assertThat(deadlines).hasSize(1);
        return deadlines.getFirst();
    }

    private static List<String> firings(Instance instance, String record) {
        return instance.jdbc()
                .sql("select what from firing where record = ? order by ctid")
                .param(record)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** What limits are counted by: so many days, and a warning on the last one. */
    private record Edition(String name, int days) {

        Instant due(Deadline open) {
            return open.startedAt().plus(DAY.multipliedBy(days));
        }
    }

    /** Writes down each move, without any guard against a second one. */
    private final class Counting implements DeadlineRecounting {

        private final JdbcClient jdbc;
        private final Deadlines deadlines;

        private Counting(JdbcClient jdbc, Deadlines deadlines) {
            this.jdbc = jdbc;
            this.deadlines = deadlines;
        }

        @Override
        public String recordKind() {
            return "dispatch";
        }

        @Override
        public String basis() {
            return edition.name();
        }

        @Override
        public boolean outdated(Deadline open) {
            return !edition.due(open).equals(open.dueAt());
        }

        @Override
        public void recount(Deadline open) {
            Instant due = edition.due(open);
            if (deadlines.move(open.id(), due.minus(DAY), due)) {
                jdbc.sql("insert into firing values (?, 'moved', ?)")
                        .param(open.record())
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
            }
            if (broken.get() && open.record().equals("stubborn")) {
                throw new IllegalStateException("not now");
            }
        }
    }
}
