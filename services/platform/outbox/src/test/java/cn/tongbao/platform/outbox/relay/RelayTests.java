package cn.tongbao.platform.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.outbox.Collecting;
import cn.tongbao.platform.outbox.TestService;
import cn.tongbao.platform.outbox.Things;
import cn.tongbao.platform.test.RealPostgres;
import cn.tongbao.platform.test.RealRabbit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RelayTests {

    private static final int TOO_LARGE = 3 * 1024 * 1024;

    private static final Collecting ARRIVED = new Collecting();
    private static RealRabbit.Host host;
    private static TestService left;
    private static TestService right;

    @BeforeAll
    static void startTwoServices() {
        host = RealRabbit.newHost();
        left = TestService.named("left").on(RealPostgres.newDatabase()).at(host).started();
        right =
                TestService.named("right")
                        .on(RealPostgres.newDatabase())
                        .at(host)
                        .with(Collecting.class, () -> ARRIVED)
                        .started();
    }

    @AfterAll
    static void stopThem() {
        right.close();
        left.close();
    }

    @Test
    void an_unroutable_event_is_parked_and_holds_up_only_its_aggregate() {
        left.append(
                Things.of("elsewhere.went.v1", "lost", 1, Map.of()),
                Things.changed("lost", 2),
                Things.changed("free", 1));

        await().until(() -> parked("lost") == 1);
        left.append(Things.changed("lost", 3), Things.changed("free", 2));
        await().until(() -> ARRIVED.versionsOf("free"), List.of(1L, 2L)::equals);

        await().during(Duration.ofSeconds(2)).until(() -> ARRIVED.versionsOf("lost").isEmpty());
        assertThat(error("lost")).contains("No queue");
        assertThat(left.meter("tongbao.outbox.failed")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_poisonous_event_is_parked_and_those_beside_it_get_through() {
        left.append(
                Things.changed("before", 1),
                Things.of(Things.CHANGED, "poison", 1, Map.of("much", "x".repeat(TOO_LARGE))),
                Things.changed("beside", 1));
        left.append(Things.changed("beside", 2));

        await().until(() -> parked("poison") == 1);
        await().until(() -> ARRIVED.versionsOf("beside"), List.of(1L, 2L)::equals);
        await().until(() -> ARRIVED.versionsOf("before"), List.of(1L)::equals);

        assertThat(error("poison")).contains("size");
        assertThat(
                        left.count(
                                "select count(*) from outbox where parked_at is not null and aggregate_id in ('before', 'beside')"))
                .isZero();
    }

    @Test
    void a_parked_event_goes_on_its_way_when_it_is_released() {
        left.append(Things.of("elsewhere.went.v1", "released", 1, Map.of()));
        left.append(Things.changed("released", 2));
        await().until(() -> parked("released") == 1);

        left.jdbc()
                .sql(
                        """
                        update outbox
                        set type = ?, attempts = 0, next_attempt_at = null, parked_at = null
                        where aggregate_id = 'released' and parked_at is not null
                        """)
                .param(Things.CHANGED)
                .update();

        await().until(() -> ARRIVED.versionsOf("released"), List.of(1L, 2L)::equals);
    }

    @Test
    void a_consumer_that_is_deployed_after_its_events_gets_them() {
        RealRabbit.Host fresh = RealRabbit.newHost();
        Collecting late = new Collecting();
        try (TestService early =
                TestService.named("left").on(RealPostgres.newDatabase()).at(fresh).started()) {
            early.append(Things.changed("early", 1), Things.changed("early", 2));
            await().until(() -> early.waiting() == 0);
        }

        try (TestService _ =
                TestService.named("right")
                        .on(RealPostgres.newDatabase())
                        .at(fresh)
                        .with(Collecting.class, () -> late)
                        .started()) {
            await().until(() -> late.versionsOf("early"), List.of(1L, 2L)::equals);
        }
    }

    @Test
    void a_service_refuses_to_start_without_confirms() {
        TestService.Description unsafe =
                TestService.named("left")
                        .on(RealPostgres.newDatabase())
                        .at(host)
                        .with("spring.rabbitmq.publisher-confirm-type", "none");

        assertThatThrownBy(unsafe::started).rootCause().hasMessageContaining("without confirms");
    }

    @Test
    void a_service_refuses_to_start_without_returns() {
        TestService.Description unsafe =
                TestService.named("left")
                        .on(RealPostgres.newDatabase())
                        .at(host)
                        .with("spring.rabbitmq.publisher-returns", "false");

        assertThatThrownBy(unsafe::started).rootCause().hasMessageContaining("returns");
    }

    private static long parked(String id) {
        return left.jdbc()
                .sql("select count(*) from outbox where aggregate_id = ? and parked_at is not null")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static String error(String id) {
        return left.jdbc()
                .sql(
                        "select last_error from outbox where aggregate_id = ? and parked_at is not null")
                .param(id)
                .query(String.class)
                .single();
    }
}
