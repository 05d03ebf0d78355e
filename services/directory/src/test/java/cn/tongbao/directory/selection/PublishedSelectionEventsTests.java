package cn.tongbao.directory.selection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.TestBeacon.Mode;
import cn.tongbao.platform.outbox.Republisher;
import cn.tongbao.platform.test.ContractAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    @Test
    void the_files_of_one_who_was_released_are_told_to_be_for_the_body_alone() {
        var reference = reference(chosen(agreed("解除后查阅", "I-alpha")));
        var alpha = Callers.institution("institution.alpha");
        step(alpha, reference, "acceptance", Map.of("promise", true));
        step(
                Callers.CLERK,
                reference,
                "materials",
                Map.of(
                        "items",
                        List.of(
                                Map.of(
                                        "description",
                                        "源代码光盘",
                                        "examinedOn",
                                        "2026-05-20",
                                        "evidence",
                                        files.of("clerk.haidian", "COURT-110108", "源代码.zip"))),
                        "letter",
                        Map.of("matter", "软件同一性", "scope", "源代码", "aim", "是否实质性相似"),
                        "dueOn",
                        "2026-07-01"));
        assertThat(audience(reference, "evidence.attached.v1")).contains("institution.alpha");
        step(Callers.JUDGE, reference, "end", Map.of("reason", "CASE_ENDED"));

        assertThat(audience(reference, "evidence.audience-changed.v1"))
                .contains("COURT-110108")
                .doesNotContain("institution.alpha");
        republishers.forEach(
                one -> transaction.executeWithoutResult(_ -> one.republishAfter(null, 200)));
        assertThat(audience(reference, "evidence.attached.v1")).doesNotContain("institution.alpha");
    }

    private void step(String caller, String reference, String act, Object body) {
        var path = SELECTIONS + "/" + reference;
        var version = succeeded(get(caller, path + "/engagement")).get("version").asLong();
        succeeded(post(caller, path + "/" + act, "\"" + version + "\"", body));
    }

    private String audience(String reference, String type) {
        return jdbc.sql(
                        """
                        select headers ->> 'audience' from outbox
                        where headers ->> 'subject' = ? and type = ? order by seq desc limit 1
                        """)
                .param(reference)
                .param(type)
                .query(String.class)
                .single();
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
