package cn.tongbao.directory.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.outbox.Republisher;
import cn.tongbao.platform.test.ContractAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * What others are told of sharing keeps to its contract, is for both sides, and gives no reasons.
 */
@TestPropertySource(properties = "tongbao.outbox.relay.enabled=false")
class PublishedSharingEventsTests extends Lending {

    @Autowired private List<Republisher> republishers;

    @Test
    void each_step_is_told_and_the_state_again_on_request() {
        var request = granted("事件");
        succeeded(decide(HOLDERS_JUDGE, request, "revocation", Map.of("reason", "CANARY")));
        var refused = asked("另一事件");
        succeeded(decide(HOLDERS_JUDGE, refused, "refusal", Map.of("reason", "CANARY")));
        republishers.stream()
                .filter(one -> one.aggregateType().equals("sharing"))
                .forEach(one ->
                        transaction.executeWithoutResult(_ -> one.republishAfter(null, 200)));

        assertTold(
                request.get("reference").stringValue(),
                "sharing.requested.v1",
                "sharing.granted.v1",
                "sharing.changed.v1",
                "sharing.restated.v1");
        assertTold(
                refused.get("reference").stringValue(),
                "sharing.requested.v1",
                "sharing.refused.v1",
                "sharing.restated.v1");
        assertThat(
                        count(
                                "select count(*) from audit_log where record = ? and act like 'sharing.%'",
                                request.get("reference").stringValue()))
                .isEqualTo(3);
    }

    private void assertTold(String reference, String... types) {
        var told =
                jdbc.sql(
                                """
                                select type, payload::text as data, headers ->> 'audience' as audience
                                from outbox where aggregate_id = ? order by seq
                                """)
                        .param(reference)
                        .query((row, number) ->
                                List.of(
                                        row.getString("type"),
                                        row.getString("data"),
                                        row.getString("audience")))
                        .list();
        assertThat(told).extracting(List::getFirst).containsExactly(types);
        assertThat(told)
                .allSatisfy(event -> {
                    ContractAssertions.assertData(event.get(0), event.get(1));
                    assertThat(event.get(1)).doesNotContain("CANARY", "远程参与", "查明源代码");
                    assertThat(event.get(2))
                            .contains(
                                    "office:COURT-110108", "office:" + HOLDER, "person:expert.zhou")
                            .doesNotContain("region:", "public");
                });
    }
}
