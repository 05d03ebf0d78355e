package cn.tongbao.evidence.auditheads.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.evidence.ServiceTests;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.test.ContractAssertions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ToldHeadsTests extends ServiceTests {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Autowired ToldHeads told;
    @Autowired TransactionTemplate transaction;

    @Test
    void a_chain_that_grows_is_kept() {
        tell("growing", 3, "a", NOON);
        tell("growing", 7, "b", NOON.plusSeconds(1));
        tell("growing", 7, "b", NOON.plusSeconds(1));
        tell("growing", 3, "a", NOON);

        assertThat(kept("growing")).isEqualTo("7 " + "b".repeat(64));
        assertThat(alarms("growing")).isEmpty();
    }

    @Test
    void a_chain_that_became_shorter_is_an_alarm_and_the_longer_head_stays() {
        tell("cut", 7, "a", NOON);

        tell("cut", 5, "b", NOON.plusSeconds(1));

        assertThat(alarms("cut")).containsExactly("AUDIT_HEAD_SHRANK");
        assertThat(kept("cut")).isEqualTo("7 " + "a".repeat(64));
    }

    @Test
    void a_chain_with_another_hash_is_an_alarm_and_the_first_head_stays() {
        tell("altered", 7, "a", NOON);

        tell("altered", 7, "b", NOON.plusSeconds(1));

        assertThat(alarms("altered")).containsExactly("AUDIT_HEAD_CHANGED");
        assertThat(kept("altered")).isEqualTo("7 " + "a".repeat(64));
    }

    @Test
    void heads_come_in_from_every_service_and_from_this_one() {
        publish(
                "audit.head.v1",
                "search",
                Map.of(
                        "service",
                        "search",
                        "count",
                        9,
                        "hash",
                        "c".repeat(64),
                        "at",
                        NOON.toString()));
        uploaded(INTAKE, png());

        await().until(() -> count("select count(*) from kept_head where service = 'search'") == 1);
        await().until(() -> count("select count(*) from kept_head where service = 'evidence'") > 0);
    }

    @Test
    void the_example_can_be_read() {
        ContractAssertions.assertReads(
                told.types(),
                data ->
                        transaction.executeWithoutResult(_ ->
                                told.handle(
                                        new Event(
                                                UUID.randomUUID(),
                                                "audit.head.v1",
                                                "tip-intake",
                                                "tip-intake",
                                                NOON,
                                                1,
                                                Set.of(),
                                                data,
                                                null,
                                                null))));
    }

    private void tell(String service, long count, String letter, Instant at) {
        var hash = letter.repeat(64);
        transaction.executeWithoutResult(
                _ -> told.handle(ToldHeadsMother.head(service, count, hash, at)));
    }

    private String kept(String service) {
        return jdbc.sql(
                        "select count || ' ' || hash from kept_head where service = ? order by count desc limit 1")
                .param(service)
                .query(String.class)
                .single();
    }

    private List<@Nullable String> alarms(String service) {
        return jdbc.sql("select kind from alarm where subject = ?")
                .param(service)
                .query(String.class)
                .list();
    }
}
