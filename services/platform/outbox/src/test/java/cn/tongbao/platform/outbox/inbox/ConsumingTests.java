package cn.tongbao.platform.outbox.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.outbox.Collecting;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventBatchHandler;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.TestService;
import cn.tongbao.platform.outbox.Things;
import cn.tongbao.platform.test.CuttableLine;
import cn.tongbao.platform.test.RealPostgres;
import cn.tongbao.platform.test.RealRabbit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConsumingTests {

    private static final String QUEUE = "right.from-left";

    private static RealRabbit.Host host;
    private static TestService left;
    private Collecting arrived = new Collecting();

    @BeforeAll
    static void startThePublisher() {
        host = RealRabbit.newHost();
        left = TestService.named("left").on(RealPostgres.newDatabase()).at(host).started();
    }

    @AfterAll
    static void stopIt() {
        left.close();
    }

    @BeforeEach
    void collectAnew() {
        arrived = new Collecting();
        await().until(() -> left.waiting() == 0);
        left.bean(RabbitTemplate.class)
                .execute(channel -> {
                    channel.queuePurge(QUEUE);
                    return channel.queuePurge(QUEUE + ".dead");
                });
    }

    @Test
    void an_event_delivered_twice_takes_effect_once() {
        try (TestService right = consumer().with(Collecting.class, () -> arrived).started()) {
            String document = document("019ab0c1-0000-7000-8000-000000000001", "twice", 1);

            publish(document);
            publish(document);
            publish(document("019ab0c1-0000-7000-8000-000000000002", "twice", 2));

            await().until(() -> arrived.versionsOf("twice"), List.of(1L, 2L)::equals);
            assertThat(right.count("select count(*) from inbox")).isEqualTo(2);
        }
    }

    @Test
    void an_event_that_fails_is_tried_again_before_the_next_one_comes() {
        Failing failing = new Failing(arrived, 2);
        try (TestService _ = consumer().with(Collecting.class, () -> failing).started()) {
            left.append(Things.changed("stubborn", 1), Things.changed("stubborn", 2));

            await().until(() -> arrived.versionsOf("stubborn"), List.of(1L, 2L)::equals);
        }
        assertThat(failing.failures()).isEqualTo(2);
    }

    @Test
    void an_event_that_keeps_failing_is_dead_lettered_and_the_others_go_on() {
        Failing failing = new Failing(arrived, Integer.MAX_VALUE);
        try (TestService right = consumer().with(Collecting.class, () -> failing).started()) {
            left.append(Things.changed("stubborn", 1), Things.changed("gentle", 1));

            await().until(() -> arrived.versionsOf("gentle"), List.of(1L)::equals);
            Message dead = dead();
            assertThat(dead.getMessageProperties().getReceivedRoutingKey()).isEqualTo(QUEUE);
            assertThat(new String(dead.getBody(), StandardCharsets.UTF_8)).contains("stubborn");
            assertThat(right.meter("tongbao.inbox.dead")).isEqualTo(1);
            assertThat(right.count("select count(*) from inbox")).isEqualTo(1);
        }
        assertThat(failing.failures()).isBetween(4, 5);
    }

    @Test
    void a_lock_lost_to_others_counts_against_no_event_however_often() {
        Failing failing =
                new Failing(arrived, 7, () -> new CannotAcquireLockException("deadlock detected"));
        try (TestService right = consumer().with(Collecting.class, () -> failing).started()) {
            left.append(Things.changed("stubborn", 1));

            await().until(() -> arrived.versionsOf("stubborn"), List.of(1L)::equals);
            assertThat(right.meter("tongbao.inbox.dead")).isZero();
        }
        assertThat(failing.failures()).isEqualTo(7);
    }

    @Test
    void what_is_no_event_is_dead_lettered_at_once() {
        try (TestService _ = consumer().with(Collecting.class, () -> arrived).started()) {
            publish("no event at all");
            publish("{\"id\":\"not-an-id\"}");
            left.append(Things.changed("gentle", 1));

            await().until(() -> arrived.versionsOf("gentle"), List.of(1L)::equals);
            assertThat(new String(dead().getBody(), StandardCharsets.UTF_8))
                    .isEqualTo("no event at all");
            assertThat(dead()).isNotNull();
        }
    }

    @Test
    void types_that_nobody_wants_are_taken_off_unseen() {
        try (TestService right = consumer().with(Collecting.class, () -> arrived).started()) {
            left.append(
                    Things.of("thing.ignored.v1", "ignored", 1, Map.of()),
                    Things.changed("gentle", 1));

            await().until(() -> arrived.versionsOf("gentle"), List.of(1L)::equals);
            assertThat(right.count("select count(*) from inbox")).isEqualTo(1);
        }
    }

    @Test
    void the_effect_and_the_memory_of_an_event_stand_or_fall_together() {
        try (TestService right = consumer().with(Writing.class).started()) {
            left.append(Things.changed("written", 1));

            await().until(() ->
                    right.count("select count(*) from effect") == 1
                            && right.count("select count(*) from inbox") == 1);
            assertThat(Writing.CALLS.get()).isEqualTo(3);
        }
    }

    @Test
    void a_database_that_is_away_is_waited_for_and_counts_against_no_event() throws IOException {
        RealPostgres.Database database = RealPostgres.newDatabase();
        try (CuttableLine line = new CuttableLine(RealPostgres.port());
                TestService right =
                        consumer()
                                .on(database)
                                .with(
                                        "spring.datasource.url",
                                        "jdbc:postgresql://127.0.0.1:%d/%s"
                                                .formatted(line.port(), database.name()))
                                .with("spring.datasource.hikari.connection-timeout", "300")
                                .with(Collecting.class, () -> arrived)
                                .started()) {
            left.append(Things.changed("patient", 1));
            await().until(() -> arrived.versionsOf("patient"), List.of(1L)::equals);

            line.cut();
            left.append(Things.changed("patient", 2), Things.changed("patient", 3));
            await().atMost(Duration.ofSeconds(20))
                    .during(Duration.ofSeconds(4))
                    .until(() -> arrived.versionsOf("patient").size() == 1 && deadCount() == 0);
            line.mend();

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> arrived.versionsOf("patient"), List.of(1L, 2L, 3L)::equals);
            assertThat(right.count("select count(*) from inbox")).isEqualTo(3);
        }
        assertThat(deadCount()).isZero();
    }

    @Test
    void events_are_taken_by_the_batch_and_a_bad_one_holds_up_no_other() {
        Batching batching = new Batching();
        try (TestService batch =
                TestService.named("batch")
                        .on(RealPostgres.newDatabase())
                        .at(host)
                        .with(Batching.class, () -> batching)
                        .started()) {
            left.inTransaction(() ->
                    left.bean(Outbox.class)
                            .append(
                                    IntStream.rangeClosed(1, 300)
                                            .mapToObj(n -> Things.changed("b-" + n, 1))
                                            .toList()));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(batching.subjects()).contains("ref-b-1", "ref-b-300"));
            assertThat(batching.largest.get()).isGreaterThan(10);

            left.append(
                    Things.changed("fine-1", 1),
                    Things.changed("bad", 1),
                    Things.changed("fine-2", 1));

            await().untilAsserted(() ->
                    assertThat(batching.subjects()).contains("ref-fine-1", "ref-fine-2"));
            await().until(() -> batch.meter("tongbao.inbox.dead") == 1);
            assertThat(batching.subjects()).doesNotHaveDuplicates().doesNotContain("ref-bad");
        }
    }

    @Test
    void what_was_handled_long_ago_is_forgotten() {
        try (TestService right = consumer().started()) {
            right.jdbc()
                    .sql(
                            """
                            insert into inbox (consumer, event_id, received_at)
                            select 'right', gen_random_uuid(), now() - days * interval '1 day'
                            from unnest(array[1, 29, 31, 400]) as days
                            """)
                    .update();

            right.bean(InboxCleaning.class).clean();

            assertThat(right.count("select count(*) from inbox")).isEqualTo(2);
        }
    }

    private static TestService.Description consumer() {
        return TestService.named("right").on(RealPostgres.newDatabase()).at(host);
    }

    private static void publish(String document) {
        left.bean(RabbitTemplate.class)
                .send(
                        "left.events",
                        Things.CHANGED,
                        MessageBuilder.withBody(document.getBytes(StandardCharsets.UTF_8)).build());
    }

    private static Message dead() {
        Message dead = left.bean(RabbitTemplate.class).receive(QUEUE + ".dead", 10_000);
        assertThat(dead).as("a dead letter").isNotNull();
        return Objects.requireNonNull(dead);
    }

    private static long deadCount() {
        Long count =
                left.bean(RabbitTemplate.class)
                        .execute(channel -> channel.messageCount(QUEUE + ".dead"));
        return count == null ? 0 : count;
    }

    private static String document(String id, String thing, long version) {
        return """
        {"specversion":"1.0","id":"%s","type":"%s","source":"left","subject":"ref-%s",
         "time":"2026-11-21T00:00:00Z","aggregateversion":%d,"audience":["public"],"data":{}}
        """
                .formatted(id, Things.CHANGED, thing, version);
    }

    /** Fails on what is stubborn, so many times. */
    static class Failing extends Collecting {

        private final Collecting target;
        private final int times;
        private final Supplier<RuntimeException> why;
        private final AtomicInteger failures = new AtomicInteger();

        Failing(Collecting target, int times) {
            this(target, times, () -> new IllegalStateException("not now"));
        }

        Failing(Collecting target, int times, Supplier<RuntimeException> why) {
            this.target = target;
            this.times = times;
            this.why = why;
        }

        int failures() {
            return failures.get();
        }

        @Override
        public void handle(Event event) {
            if (event.subject().equals("ref-stubborn") && failures.get() < times) {
                failures.incrementAndGet();
                throw why.get();
            }
            target.handle(event);
        }
    }

    /** Writes an effect and then fails, two times. */
    static class Writing extends Collecting {

        static final AtomicInteger CALLS = new AtomicInteger();
        private final JdbcClient jdbc;

        Writing(JdbcClient jdbc) {
            this.jdbc = jdbc;
            jdbc.sql("create table effect (id text)").update();
        }

        @Override
        public void handle(Event event) {
            jdbc.sql("insert into effect values (?)").param(event.subject()).update();
            if (CALLS.incrementAndGet() < 3) {
                throw new IllegalStateException("not now");
            }
        }
    }

    static class Batching implements EventBatchHandler {

        private final List<Event> events = new CopyOnWriteArrayList<>();
        private final AtomicInteger largest = new AtomicInteger();

        List<String> subjects() {
            return events.stream().map(Event::subject).toList();
        }

        @Override
        public Set<String> types() {
            return Set.of(Things.CHANGED);
        }

        @Override
        public void handle(List<Event> batch) {
            if (batch.stream().anyMatch(event -> event.subject().equals("ref-bad"))) {
                throw new IllegalStateException("bad");
            }
            largest.accumulateAndGet(batch.size(), Math::max);
            events.addAll(batch);
        }
    }
}
