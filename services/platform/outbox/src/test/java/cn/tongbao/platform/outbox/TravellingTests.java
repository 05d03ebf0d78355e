package cn.tongbao.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.test.RealPostgres;
import cn.tongbao.platform.test.RealRabbit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TravellingTests {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String ASKED = "thing.asked.v1";
    private static final String ANSWERED = "thing.answered.v1";

    private static final Collecting ARRIVED = new Collecting();
    private static final Collecting ANSWERS = new Collecting(ANSWERED);
    private static final List<@Nullable String> TRACES = new CopyOnWriteArrayList<>();

    private static TestService left;
    private static TestService right;

    @BeforeAll
    static void startTwoServices() {
        RealRabbit.Host host = RealRabbit.newHost();
        left =
                TestService.named("left")
                        .on(RealPostgres.newDatabase())
                        .at(host)
                        .with(Collecting.class, () -> ANSWERS)
                        .started();
        right =
                TestService.named("right")
                        .on(RealPostgres.newDatabase())
                        .at(host)
                        .with(Collecting.class, () -> ARRIVED)
                        .with(Answering.class)
                        .started();
    }

    @AfterAll
    static void stopThem() {
        right.close();
        left.close();
    }

    @Test
    void an_event_arrives_with_all_that_it_says() {
        left.append(Things.changed("whole", 3));

        await().until(() -> ARRIVED.versionsOf("whole"), List.of(3L)::equals);

        Event event = ARRIVED.lastOf("whole");
        assertThat(event.type()).isEqualTo(Things.CHANGED);
        assertThat(event.source()).isEqualTo("left");
        assertThat(event.audience()).containsExactly("public");
        assertThat(event.data().path("name").stringValue()).isEqualTo("whole");
        assertThat(event.id().version()).isEqualTo(7);
        assertThat(event.causationId()).isNull();
        assertThat(event.traceparent()).isNull();
    }

    @Test
    void a_published_event_is_forgotten_and_counted() {
        double before = left.meter("tongbao.outbox.published");

        left.append(Things.changed("counted", 1));

        await().until(() -> left.meter("tongbao.outbox.published") > before);
        await().until(() -> left.waiting() == 0);
    }

    @Test
    void a_transaction_that_is_rolled_back_appends_nothing() {
        assertThatThrownBy(() ->
                        left.inTransaction(() -> {
                            left.bean(Outbox.class).append(List.of(Things.changed("undone", 1)));
                            throw new IllegalStateException("the act fails");
                        }))
                .hasMessage("the act fails");
        left.append(Things.changed("done", 1));

        await().until(() -> ARRIVED.versionsOf("done"), List.of(1L)::equals);
        assertThat(ARRIVED.versionsOf("undone")).isEmpty();
    }

    @Test
    void without_a_transaction_nothing_is_appended() {
        assertThatThrownBy(() -> left.bean(Outbox.class).append(List.of(Things.changed("x", 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void the_events_of_an_aggregate_keep_their_order() {
        IntStream.rangeClosed(1, 60)
                .forEach(version ->
                        left.append(
                                Things.changed("ordered", 3L * version - 2),
                                Things.changed("ordered", 3L * version - 1),
                                Things.changed("beside-" + version % 7, version),
                                Things.changed("ordered", 3L * version)));

        await().untilAsserted(() -> assertThat(ARRIVED.versionsOf("ordered")).hasSize(180));
        assertThat(ARRIVED.versionsOf("ordered"))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 180).boxed().toList());
    }

    @Test
    void trace_and_cause_survive_from_event_to_event() {
        try (var _ = MDC.putCloseable("traceparent", TRACE)) {
            left.append(Things.of(ASKED, "traced", 1, Map.of("question", "why")));
        }

        await().until(() -> ANSWERS.versionsOf("traced"), List.of(1L)::equals);

        Event answer = ANSWERS.lastOf("traced");
        assertThat(answer.traceparent()).isEqualTo(TRACE);
        assertThat(answer.causationId()).isNotNull();
        assertThat(answer.data().path("to").stringValue())
                .isEqualTo(Objects.requireNonNull(answer.causationId()).toString());
        assertThat(TRACES).containsExactly(TRACE);
        assertThat(MDC.get("traceparent")).isNull();
    }

    @Test
    void nothing_that_is_null_is_on_the_wire() {
        left.append(Things.of(Things.CHANGED, "sparse", 1, new Sparse("here", null)));

        await().until(() -> ARRIVED.versionsOf("sparse"), List.of(1L)::equals);

        assertThat(ARRIVED.lastOf("sparse").data().has("present")).isTrue();
        assertThat(ARRIVED.lastOf("sparse").data().has("absent")).isFalse();
    }

    record Sparse(String present, @Nullable String absent) {}

    static class Answering implements EventHandler {

        private final Outbox outbox;

        Answering(Outbox outbox) {
            this.outbox = outbox;
        }

        @Override
        public Set<String> types() {
            return Set.of(ASKED);
        }

        @Override
        public void handle(Event event) {
            TRACES.add(MDC.get("traceparent"));
            outbox.append(
                    List.of(
                            Things.of(
                                    ANSWERED,
                                    "traced",
                                    event.aggregateVersion(),
                                    Map.of("to", event.id().toString()))));
        }
    }
}
