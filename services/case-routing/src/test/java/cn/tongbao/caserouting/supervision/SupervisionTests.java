package cn.tongbao.caserouting.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.caserouting.Callers;
import cn.tongbao.caserouting.ServiceTests;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Silent offices: warned, overdue, escalated once; instructed, and what they reply. */
class SupervisionTests extends ServiceTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_silent_office_is_warned_then_overdue_and_brought_before_the_supervisor_once() {
        var reference = opened();
        var id = dispatched(reference, "PSB-340000", "CRIMINAL_CLUE");
        clock.forward(Duration.ofDays(20));
        await().atMost(SOON).until(() -> dispatch(reference, id).get("overdue").asBoolean());
        var late = dispatch(reference, id);
        assertThat(late.get("warnedAt").stringValue()).isNotBlank();
        assertThat(late.get("escalations")).hasSize(1);
        assertThat(late.at("/escalations/0/regionCode").stringValue()).isEqualTo("340000");
        assertThat(late.at("/escalations/0/ruleId").stringValue()).isEqualTo("RTE-03");
        assertThat(seen(Callers.SUPERVISOR, reference).get("overdue").asBoolean()).isTrue();
        clock.forward(Duration.ofDays(20));
        assertThat(
                        json(get(Callers.ROUTING, CASES + "/" + reference + "/history"))
                                .get("items")
                                .findValuesAsString("act"))
                .containsOnlyOnce("DEADLINE_WARNED", "DEADLINE_MISSED");
        assertThat(
                        json(get(Callers.SUPERVISOR, CASES + "?overdue=true&limit=200"))
                                .get("items")
                                .findValuesAsString("reference"))
                .contains(reference);
    }

    @Test
    void a_routing_decision_that_is_not_taken_is_overdue_too() {
        var reference = opened();
        clock.forward(Duration.ofDays(20));
        await().atMost(SOON)
                .until(() -> seen(Callers.ROUTING, reference).get("overdue").asBoolean());
        var seen = seen(Callers.ROUTING, reference);
        assertThat(seen.at("/escalations/0/ruleId").stringValue()).isEqualTo("RTE-02");
        assertThat(seen.at("/escalations/0/regionCode").stringValue()).isEqualTo("000000");
    }

    @Test
    void a_limit_that_was_kept_is_never_missed() {
        var reference = opened();
        var id = acknowledged(reference, "SAMR-340000", Callers.SAMR);
        act(
                Callers.SAMR,
                reference,
                id,
                "conclusion",
                Map.of("outcomes", List.of(Map.of("type", "ORDER_TO_STOP")), "summary", "x"));
        var silent = opened();
        clock.forward(Duration.ofDays(90));
        await().atMost(SOON).until(() -> seen(Callers.ROUTING, silent).get("overdue").asBoolean());
        assertThat(seen(Callers.ROUTING, reference).get("overdue").asBoolean()).isFalse();
    }

    @Test
    void the_supervisor_instructs_an_office_at_work_and_the_office_replies() {
        var reference = opened();
        dispatched(reference, "PSB-340000", "CRIMINAL_CLUE");
        dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        var given = instruct(Callers.SUPERVISOR, reference, "PSB-340000", today().plusDays(3));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        var id = json(given).get("instructionId").stringValue();
        assertThat(seen(Callers.SAMR, reference).get("instructions")).isEmpty();
        assertThat(seen(Callers.PSB, reference).get("instructions")).hasSize(1);
        assertThat(reply(Callers.SAMR, reference, id, "\"1\"").statusCode()).isEqualTo(404);
        assertThat(reply(Callers.ROUTING, reference, id, "\"1\"").statusCode()).isEqualTo(403);
        var replied = reply(Callers.PSB, reference, id, "\"1\"");
        assertThat(replied.statusCode()).isEqualTo(200);
        assertThat(json(replied).get("status").stringValue()).isEqualTo("REPLIED");
        assertThat(reply(Callers.PSB, reference, id, "\"2\"").statusCode()).isEqualTo(409);
        assertThat(
                        seen(Callers.SUPERVISOR, reference)
                                .at("/instructions/0/reply/text")
                                .stringValue())
                .isEqualTo("已立即办理");
    }

    @Test
    void an_instruction_that_is_not_answered_is_overdue_and_can_still_be_answered() {
        var reference = opened();
        dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        var id =
                json(instruct(Callers.ROUTING, reference, "SAMR-340000", today()))
                        .get("instructionId")
                        .stringValue();
        clock.forward(Duration.ofDays(2));
        await().atMost(SOON)
                .until(() ->
                        seen(Callers.ROUTING, reference)
                                .at("/instructions/0/status")
                                .stringValue()
                                .equals("OVERDUE"));
        var late = seen(Callers.ROUTING, reference).at("/instructions/0");
        assertThat(late.at("/escalations/0/regionCode").stringValue()).isEqualTo("340000");
        assertThat(
                        reply(
                                        Callers.SAMR,
                                        reference,
                                        id,
                                        "\"" + late.get("version").asLong() + "\"")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void only_an_office_at_work_is_instructed_and_not_for_yesterday() {
        var reference = opened();
        var nobody = instruct(Callers.ROUTING, reference, "SAMR-340000", today());
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(code(nobody)).isEqualTo("OFFICE_HOLDS_NO_DISPATCH");
        dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        var yesterday = instruct(Callers.ROUTING, reference, "SAMR-340000", today().minusDays(1));
        assertThat(yesterday.statusCode()).isEqualTo(422);
        assertThat(json(yesterday).at("/errors/0/code").stringValue()).isEqualTo("IN_PAST");
        var empty = actOnCase(Callers.ROUTING, reference, "instructions", Map.of());
        assertThat(json(empty).get("errors").findValuesAsString("pointer"))
                .containsExactly("/officeId", "/text", "/dueOn");
    }

    private HttpResponse<String> instruct(
            String caller, String reference, String office, LocalDate dueOn) {
        return actOnCase(
                caller,
                reference,
                "instructions",
                Map.of("officeId", office, "text", "请立即办理", "dueOn", dueOn.toString()));
    }

    private HttpResponse<String> reply(String caller, String reference, String id, String ifMatch) {
        return post(
                caller,
                CASES + "/" + reference + "/instructions/" + id + "/reply",
                ifMatch,
                Map.of("text", "已立即办理"));
    }

    private JsonNode dispatch(String reference, String id) {
        return json(get(Callers.ROUTING, CASES + "/" + reference + "/dispatches/" + id));
    }
}
