package cn.tongbao.caserouting.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.caserouting.Callers;
import cn.tongbao.caserouting.ServiceTests;
import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.test.ContractAssertions;
import cn.tongbao.platform.web.References;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a meeting decided about a case stays an open item of the case until it is fulfilled. */
@TestPropertySource(properties = "tongbao.outbox.relay.enabled=false")
class OpenItemTests extends ServiceTests {

    private static final String LIAISON =
            TestTokens.bearer("liaison.beijing", "liaison-officer", "LIAI-110000", "110000");

    private final String meeting = References.draw('K', "110000", 2026);
    private final String papers = UUID.randomUUID().toString();
    private final String visit = UUID.randomUUID().toString();

    @Test
    void whoever_answers_for_the_case_sees_all_that_is_open() {
        var reference = opened();
        held(reference, 3, decision(visit, "PROT-000000", "2026-09-02", true, false));
        held(
                reference,
                4,
                decision(visit, "PROT-000000", "2026-09-02", true, false),
                decision(papers, "SAMR-110000", "2026-09-01", true, true));

        for (var caller : new String[] {Callers.ROUTING, Callers.SUPERVISOR}) {
            var open = seen(caller, reference).get("openItems");
            assertThat(open.findValuesAsString("decisionId")).containsExactly(papers, visit);
            var first = open.get(0);
            assertThat(first.get("meetingReference").stringValue()).isEqualTo(meeting);
            assertThat(first.get("text").stringValue()).isEqualTo("先行处理，公证认证文件后补");
            assertThat(first.get("ownerOfficeId").stringValue()).isEqualTo("SAMR-110000");
            assertThat(first.get("dueOn").stringValue()).isEqualTo("2026-09-01");
            assertThat(first.get("overdue").booleanValue()).isTrue();
        }
    }

    @Test
    void an_office_sees_what_it_has_itself_to_do_and_of_a_foreign_case_nothing_else() {
        var reference = opened();
        held(
                reference,
                2,
                decision(papers, "SAMR-110000", "2026-09-01", true, false),
                decision(visit, "PROT-000000", "2026-09-02", true, false));

        var owner = seen(Callers.OTHER_SAMR, reference);
        assertThat(owner.get("openItems").findValuesAsString("decisionId")).containsExactly(papers);
        assertThat(owner.has("title")).isFalse();
        assertThat(owner.get("dispatches")).isEmpty();
        assertThat(get(Callers.OTHER_SAMR, CASES + "/" + reference + "/history").statusCode())
                .isEqualTo(404);
        for (var stranger :
                new String[] {
                    Callers.PSB, Callers.OTHER_ROUTING, Callers.OTHER_SUPERVISOR, LIAISON
                }) {
            assertThat(get(stranger, CASES + "/" + reference).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void an_office_at_work_on_the_case_sees_its_own_beside_the_case() {
        var reference = opened();
        dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        held(
                reference,
                2,
                decision(papers, "SAMR-340000", "2026-09-01", true, false),
                decision(visit, "PROT-000000", "2026-09-02", true, false));

        var file = seen(Callers.SAMR, reference);

        assertThat(file.get("title").isString()).isTrue();
        assertThat(file.get("openItems").findValuesAsString("decisionId")).containsExactly(papers);
    }

    @Test
    void what_is_fulfilled_is_open_no_more_and_older_news_do_not_bring_it_back() {
        var reference = opened();
        held(reference, 2, decision(papers, "SAMR-110000", "2026-09-01", true, false));

        held(reference, 5, decision(papers, "SAMR-110000", "2026-09-01", false, false));
        held(reference, 5, decision(papers, "SAMR-110000", "2026-09-01", false, false));
        held(reference, 4, decision(papers, "SAMR-110000", "2026-09-01", true, true));

        assertThat(seen(Callers.ROUTING, reference).get("openItems")).isEmpty();
        assertThat(get(Callers.OTHER_SAMR, CASES + "/" + reference).statusCode()).isEqualTo(404);
    }

    @Test
    void a_meeting_about_no_case_or_about_one_not_heard_of_yet_stops_nothing() {
        var early = References.draw('C', "110000", 2026);
        held(early, 2, decision(papers, "SAMR-110000", "2026-09-01", true, false));
        var other = (ObjectNode) ContractAssertions.example("meeting.restated.v1");
        other.remove("caseReference");
        heard("meeting.restated.v1", "liaison", "K-110000-2026-000001", 1, other);

        assertThat(count("select count(*) from open_item where case_reference = ?", early))
                .isEqualTo(1);
    }

    @Test
    void a_meeting_without_the_keeper_of_the_case_decides_nothing_about_it() {
        var reference = opened();
        heldBy(
                "LIAI-440000",
                reference,
                2,
                decision(papers, "SAMR-110000", "2026-09-01", true, false),
                decision(visit, "PROT-000000", "2026-09-02", true, false));

        assertThat(seen(Callers.ROUTING, reference).get("openItems")).isEmpty();
        assertThat(get(Callers.OTHER_SAMR, CASES + "/" + reference).statusCode()).isEqualTo(404);
    }

    private void held(String caseReference, long version, JsonNode... decisions) {
        heldBy("PROT-000000", caseReference, version, decisions);
    }

    private void heldBy(String office, String caseReference, long version, JsonNode... decisions) {
        var data = (ObjectNode) ContractAssertions.example("meeting.changed.v1");
        data.put("reference", meeting)
                .put("caseReference", caseReference)
                .put("hostOfficeId", office)
                .putArray("officeIds")
                .add("SAMR-110000");
        var all = data.putArray("decisions");
        for (var decision : decisions) {
            all.add(decision);
        }
        ContractAssertions.assertData("meeting.changed.v1", JSON.writeValueAsString(data));
        heard("meeting.changed.v1", "liaison", meeting, version, data);
    }

    private static ObjectNode decision(
            String id, String owner, String dueOn, boolean open, boolean overdue) {
        return JSON.createObjectNode()
                .put("decisionId", id)
                .put("text", "先行处理，公证认证文件后补")
                .put("ownerOfficeId", owner)
                .put("dueOn", dueOn)
                .put("open", open)
                .put("overdue", overdue);
    }
}
