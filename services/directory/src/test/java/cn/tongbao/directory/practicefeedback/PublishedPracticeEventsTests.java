package cn.tongbao.directory.practicefeedback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.Callers;
import cn.tongbao.platform.test.ContractAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What others are told of practice keeps to its contract, and never says what was said. */
@TestPropertySource(properties = "tongbao.outbox.relay.enabled=false")
class PublishedPracticeEventsTests extends Rating {

    @Test
    void what_was_said_never_leaves_the_record() {
        var account = enter("silent");
        var reference = rated("silent", "保密", 1);
        succeeded(
                post(
                        account,
                        SELECTIONS + "/" + reference + "/feedback/answer",
                        null,
                        Map.of("text", "CANARY-ANSWER")));

        assertThat(types(reference)).contains("feedback.given.v1", "feedback.answered.v1");
        assertThat(told(reference)).doesNotContain("CANARY", "competence", "按期完成，说理清楚");
        assertThat(audience(reference, "feedback.given.v1"))
                .contains("office:COURT-110108", "person:institution.silent")
                .doesNotContain("region:", "public");
        assertThat(
                        succeeded(get(Callers.JUDGE, SELECTIONS + "/" + reference + "/history"))
                                .get("items")
                                .findValuesAsString("act"))
                .contains("FEEDBACK_GIVEN", "FEEDBACK_ANSWERED");
        assertThat(
                        count(
                                "select count(*) from audit_log where record = ? and act in ('FEEDBACK_GIVEN', 'FEEDBACK_ANSWERED')",
                                reference))
                .isEqualTo(2);
    }

    @Test
    void a_review_is_told_to_the_keepers_region_without_its_figures() {
        enter("told");
        for (int i = 0; i < 5; i++) {
            rated("told", "公布" + i, 1);
        }
        var id =
                succeeded(get(Callers.KEEPER, REVIEWS + "?status=OPEN&limit=200"))
                        .get("items")
                        .valueStream()
                        .filter(one -> one.get("memberId").stringValue().equals("I-told"))
                        .findFirst()
                        .orElseThrow()
                        .get("id")
                        .stringValue();
        succeeded(
                post(
                        Callers.KEEPER,
                        REVIEWS + "/" + id + "/decision",
                        "\"1\"",
                        Map.of("decision", "KEPT", "text", "CANARY")));

        assertThat(types(id))
                .containsExactly("feedback.review-opened.v1", "feedback.review-decided.v1");
        assertThat(told(id)).doesNotContain("CANARY", "lastMean");
        assertThat(audience(id, "feedback.review-decided.v1"))
                .contains("region:110000", "region:000000")
                .doesNotContain("office:", "person:", "public");
        assertThat(
                        count(
                                "select count(*) from audit_log where record = ? and act like 'feedback.%'",
                                id))
                .isEqualTo(2);
    }

    private List<String> types(String reference) {
        return jdbc.sql(
                        "select type, payload::text as data from outbox where headers ->> 'subject' = ? order by seq")
                .param(reference)
                .query((row, number) -> {
                    ContractAssertions.assertData(row.getString("type"), row.getString("data"));
                    return row.getString("type");
                })
                .list();
    }

    private String told(String reference) {
        return jdbc.sql("select o::text from outbox o where headers ->> 'subject' = ?")
                .param(reference)
                .query(String.class)
                .list()
                .toString();
    }

    private String audience(String reference, String type) {
        return jdbc.sql(
                        "select headers ->> 'audience' from outbox where headers ->> 'subject' = ? and type = ?")
                .param(reference)
                .param(type)
                .query(String.class)
                .single();
    }
}
