package cn.tongbao.directory.selection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.TestBeacon.Mode;
import cn.tongbao.platform.outbox.Republisher;
import cn.tongbao.platform.test.ContractAssertions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What others are told of selections keeps to its contract, and is told to the body alone. */
@TestPropertySource(properties = "tongbao.outbox.relay.enabled=false")
class PublishedSelectionEventsTests extends SelectionTests {

    @Autowired private List<Republisher> republishers;

    @Test
    void a_draw_is_told_from_its_announcement_to_its_result_without_agents_or_exclusions() {
        var body = draw("公布事件");
        body.putArray("agents").addObject().put("name", "王律师").put("party", "张三公司");
        excluding(body, "I-gamma");
        var reference = reference(chosen(body));
        awaited(reference, "DRAWN");

        assertThat(types(reference))
                .containsExactly(
                        "selection.announced.v1", "selection.drawn.v1", "engagement.opened.v1");
        assertThat(told(reference)).doesNotContain("王律师", "张三", "I-gamma");
    }

    @Test
    void agreements_and_voids_are_told_and_all_of_it_again_on_request() {
        var agreed = reference(chosen(agreed("协商事件", "I-alpha")));
        beacon.mode(Mode.SILENT);
        var voided = reference(chosen(draw("作废事件")));
        clock.forward(Duration.ofDays(10));
        awaited(voided, "VOID");
        republishers.forEach(
                one -> transaction.executeWithoutResult(_ -> one.republishAfter(null, 200)));

        assertThat(types(agreed))
                .startsWith("selection.agreed.v1", "engagement.opened.v1")
                .contains("selection.restated.v1", "engagement.restated.v1");
        assertThat(types(voided)).contains("selection.voided.v1", "selection.restated.v1");
    }

    private List<String> types(String reference) {
        return jdbc.sql(
                        "select type, payload::text as data from outbox where aggregate_id = ? order by seq")
                .param(reference)
                .query((row, number) -> {
                    ContractAssertions.assertData(row.getString("type"), row.getString("data"));
                    return row.getString("type");
                })
                .list();
    }

    private String told(String reference) {
        return jdbc.sql("select o::text from outbox o where aggregate_id = ?")
                .param(reference)
                .query(String.class)
                .list()
                .toString();
    }
}
