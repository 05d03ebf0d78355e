package cn.tongbao.platform.outbox.republish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.outbox.Collecting;
import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.outbox.Republisher;
import cn.tongbao.platform.outbox.TestService;
import cn.tongbao.platform.outbox.Things;
import cn.tongbao.platform.test.RealPostgres;
import cn.tongbao.platform.test.RealRabbit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RepublishTests {

    private static final String RESTATED = "thing.restated.v1";

    private final RealRabbit.Host host = RealRabbit.newHost();
    private final TestService left;

    RepublishTests() {
        left =
                TestService.named("left")
                        .on(RealPostgres.newDatabase())
                        .at(host)
                        .with("tongbao.outbox.republish.page", 10)
                        .with("tongbao.outbox.republish.pending", 15)
                        .with(Restating.class)
                        .started();
    }

    @AfterEach
    void stopIt() {
        left.close();
    }

    @Test
    void a_consumer_whose_database_was_reset_is_filled_again() {
        createThings(57);
        try (TestService _ = consumer(new Collecting())) {
            left.append(Things.changed("t001", 1));
        }

        Collecting afresh = new Collecting(RESTATED, Things.CHANGED);
        try (TestService _ = consumer(afresh)) {
            left.bean(RepublishEndpoint.class).begin(null);

            await().until(() ->
                    afresh.events().stream().filter(e -> e.type().equals(RESTATED)).count() == 57);
            assertThat(afresh.versionsOf("t057")).containsExactly(57L);
            await().untilAsserted(() ->
                    assertThat(left.bean(RepublishEndpoint.class).walks().get("thing"))
                            .isEqualTo(new Republishing.Walk("DONE", 6, "t057")));
        }
    }

    @Test
    void a_kind_that_nobody_restates_starts_nothing() {
        assertThat(left.bean(RepublishEndpoint.class).begin("other")).isEmpty();
    }

    @Test
    void a_page_that_fails_ends_the_walk_and_says_where() {
        createThings(25);
        left.jdbc().sql("update thing set version = -1 where id = 't015'").update();

        left.bean(RepublishEndpoint.class).begin("thing");

        await().until(
                        () ->
                                Objects.requireNonNull(
                                                left.bean(RepublishEndpoint.class)
                                                        .walks()
                                                        .get("thing"))
                                        .state(),
                        "FAILED"::equals);
        assertThat(left.bean(RepublishEndpoint.class).walks().get("thing"))
                .isEqualTo(new Republishing.Walk("FAILED", 1, "t010"));
    }

    private void createThings(int count) {
        left.jdbc()
                .sql(
                        """
                        insert into thing select 't' || lpad(n::text, 3, '0'), n
                        from generate_series(1, ?) as n
                        """)
                .param(count)
                .update();
    }

    private TestService consumer(Collecting handler) {
        return TestService.named("right")
                .on(RealPostgres.newDatabase())
                .at(host)
                .with(Collecting.class, () -> handler)
                .started();
    }

    static class Restating implements Republisher {

        private final JdbcClient jdbc;
        private final Outbox outbox;

        Restating(JdbcClient jdbc, Outbox outbox) {
            this.jdbc = jdbc;
            this.outbox = outbox;
            jdbc.sql("create table thing (id text primary key, version bigint)").update();
        }

        @Override
        public String aggregateType() {
            return "thing";
        }

        @Override
        public @Nullable String republishAfter(@Nullable String lastId, int limit) {
            List<Thing> page =
                    jdbc.sql(
                                    "select id, version from thing where id > ? order by id limit ? for share")
                            .param(lastId == null ? "" : lastId)
                            .param(limit)
                            .query((row, _) -> new Thing(row.getString(1), row.getLong(2)))
                            .list();
            outbox.append(page.stream().map(Restating::restated).toList());
            return page.isEmpty() ? null : page.getLast().id();
        }

        private static NewEvent restated(Thing thing) {
            if (thing.version() < 0) {
                throw new IllegalStateException("a thing that cannot be read");
            }
            return Things.of(RESTATED, thing.id(), thing.version(), Map.of("name", thing.id()));
        }
    }

    record Thing(String id, long version) {}
}
