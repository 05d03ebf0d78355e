package cn.tongbao.caserouting.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.caserouting.Callers;
import cn.tongbao.caserouting.Mother;
import cn.tongbao.caserouting.ServiceTests;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;

/**
 * Dispatches over HTTP: what the centre and the offices may do, and what they are told when not.
 */
class DispatchTests extends ServiceTests {

    private static final Map<String, Object> STOPPED =
            Map.of("outcomes", List.of(Map.of("type", "ORDER_TO_STOP")), "summary", "已责令停止");

    @Test
    void a_case_is_sent_to_an_open_office_that_handles_such_dispatches_and_to_no_other() {
        var reference = opened();
        assertThat(code(sent(reference, "SAMR-999999", "ENFORCEMENT"))).isEqualTo("OFFICE_UNKNOWN");
        assertThat(code(sent(reference, "SAMR-341300", "ENFORCEMENT"))).isEqualTo("OFFICE_CLOSED");
        assertThat(code(sent(reference, "COURT-110108", "ENFORCEMENT")))
                .isEqualTo("OFFICE_CANNOT_HANDLE");
        assertThat(code(sent(reference, "MEDI-110000", "ENFORCEMENT")))
                .isEqualTo("OFFICE_CANNOT_HANDLE");
        assertThat(code(sent(reference, "PROT-110000", "ENFORCEMENT")))
                .isEqualTo("OFFICE_CANNOT_HANDLE");
        var created = sent(reference, "SAMR-340000", "ENFORCEMENT");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location"))
                .hasValue(
                        CASES
                                + "/"
                                + reference
                                + "/dispatches/"
                                + json(created).get("dispatchId").stringValue());
        assertThat(created.headers().firstValue("ETag")).hasValue("\"2\"");
    }

    @Test
    void an_office_gets_a_case_once_at_a_time() {
        var reference = opened();
        dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        var again = sent(reference, "SAMR-340000", "ENFORCEMENT");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(code(again)).isEqualTo("OFFICE_HAS_DISPATCH");
    }

    @Test
    void a_double_click_sends_one_dispatch() throws Exception {
        var reference = opened();
        var tag = tag(Callers.ROUTING, reference);
        var body = Map.of("officeId", "SAMR-340000", "kind", "ENFORCEMENT");
        var answers =
                atOnce(
                        5,
                        () ->
                                post(
                                        Callers.ROUTING,
                                        CASES + "/" + reference + "/dispatches",
                                        tag,
                                        body));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(412));
        assertThat(count("select count(*) from dispatch where case_reference = ?", reference))
                .isEqualTo(1);
    }

    @Test
    void two_offices_at_once_do_not_get_in_each_other_s_way() throws Exception {
        var reference = opened();
        var samr = dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        var psb = dispatched(reference, "PSB-340000", "CRIMINAL_CLUE");
        var paths =
                Map.of(
                        Callers.SAMR,
                                CASES
                                        + "/"
                                        + reference
                                        + "/dispatches/"
                                        + samr
                                        + "/acknowledgement",
                        Callers.PSB,
                                CASES
                                        + "/"
                                        + reference
                                        + "/dispatches/"
                                        + psb
                                        + "/acknowledgement");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending =
                    paths.entrySet().stream()
                            .map(path ->
                                    threads.submit(() ->
                                            post(
                                                    path.getKey(),
                                                    path.getValue(),
                                                    "\"1\"",
                                                    Map.of())))
                            .toList();
            for (var answer : pending) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }
        var seen = seen(Callers.ROUTING, reference);
        assertThat(seen.get("version").asLong()).isEqualTo(5);
        assertThat(seen.get("status").stringValue()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void acknowledging_needs_the_current_version_and_a_dispatch_that_waits_for_it() {
        var reference = opened();
        var id = dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        var path = CASES + "/" + reference + "/dispatches/" + id + "/acknowledgement";
        assertThat(post(Callers.SAMR, path, null, Map.of()).statusCode()).isEqualTo(428);
        var stale = post(Callers.SAMR, path, "\"7\"", Map.of());
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(json(stale).at("/current/status").stringValue()).isEqualTo("SENT");
        var first = post(Callers.SAMR, path, "\"1\"", Map.of());
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(json(first).get("dueRuleId").stringValue()).isEqualTo("RTE-05");
        var second = post(Callers.SAMR, path, "\"2\"", Map.of());
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(code(second)).isEqualTo("DISPATCH_STATE");
    }

    @Test
    void a_refusal_names_the_competent_office_where_its_ground_asks_for_one() {
        var reference = opened();
        var id = dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        assertThat(pointers(refused(reference, id, "OUT_OF_AREA", null)))
                .containsExactly("/proposedOfficeId REQUIRED");
        assertThat(pointers(refused(reference, id, "OUT_OF_COMPETENCE", null)))
                .containsExactly("/proposedOfficeId REQUIRED");
        assertThat(pointers(refused(reference, id, "NOBODY_COMPETENT", "SAMR-110000")))
                .containsExactly("/proposedOfficeId NOT_ALLOWED");
        assertThat(pointers(refused(reference, id, "OUT_OF_AREA", "SAMR-340000")))
                .containsExactly("/proposedOfficeId OWN_OFFICE");
        assertThat(pointers(refused(reference, id, "BECAUSE", null)))
                .containsExactly("/ground UNKNOWN_CODE");
        assertThat(code(refused(reference, id, "OUT_OF_AREA", "SAMR-777777")))
                .isEqualTo("OFFICE_UNKNOWN");
        var done = refused(reference, id, "OUT_OF_AREA", "SAMR-110000");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(json(done).at("/refusal/proposedOfficeId").stringValue())
                .isEqualTo("SAMR-110000");
        assertThat(json(done).at("/refusal/late").asBoolean()).isFalse();
        assertThat(seen(Callers.ROUTING, reference).get("status").stringValue()).isEqualTo("OPEN");
    }

    @Test
    void a_refusal_after_the_time_to_object_is_taken_and_marked_late() {
        var reference = opened();
        var id = dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        clock.forward(Duration.ofDays(15));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> seen(Callers.ROUTING, reference).get("overdue").asBoolean());
        var late = refused(reference, id, "DUPLICATE", null);
        assertThat(late.statusCode()).as(late.body()).isEqualTo(200);
        assertThat(json(late).at("/refusal/late").asBoolean()).isTrue();
        assertThat(
                        json(get(Callers.ROUTING, CASES + "/" + reference + "/history"))
                                .get("items")
                                .findValuesAsString("late"))
                .containsExactly("true");
    }

    @Test
    void a_dispatch_keeps_the_rules_that_advised_it() {
        var reference = opened();
        dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        dispatched(reference, "SAMR-110000", "ENFORCEMENT");
        var sent =
                json(get(Callers.ROUTING, CASES + "/" + reference + "/history"))
                        .get("items")
                        .valueStream()
                        .filter(row -> row.get("act").stringValue().equals("DISPATCHED"))
                        .toList();
        assertThat(sent.getFirst().at("/detail/advisedBy/0/ruleId").stringValue()).isNotBlank();
        assertThat(sent.getFirst().at("/detail/advisedBy/0/version").stringValue()).isNotBlank();
        assertThat(sent.getLast().at("/detail/advisedBy")).isEmpty();
    }

    @Test
    void an_office_that_refused_keeps_its_own_dispatch_and_sees_nothing_later() {
        var reference = opened();
        var id = dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        assertThat(seen(Callers.SAMR, reference).has("description")).isTrue();
        refused(reference, id, "DUPLICATE", null);
        dispatched(reference, "PSB-340000", "CRIMINAL_CLUE");
        var reduced = seen(Callers.SAMR, reference);
        assertThat(reduced.propertyNames())
                .containsExactlyInAnyOrder("reference", "overdue", "dispatches", "instructions");
        assertThat(reduced.get("dispatches").findValuesAsString("officeId"))
                .containsExactly("SAMR-340000");
        assertThat(get(Callers.SAMR, CASES + "/" + reference).headers().firstValue("ETag"))
                .isEmpty();
        var history = json(get(Callers.SAMR, CASES + "/" + reference + "/history"));
        assertThat(history.get("items").findValuesAsString("act"))
                .containsExactly("DISPATCHED", "STATUS_CHANGED", "REFUSED", "STATUS_CHANGED");
        assertThat(get(Callers.SAMR, CASES + "/" + reference + "/advice").statusCode())
                .isEqualTo(403);
        assertThat(json(get(Callers.SAMR, CASES)).get("items").findValuesAsString("reference"))
                .contains(reference);
    }

    @Test
    void an_agency_sees_the_case_as_handed_over_and_no_dispatch_of_another() {
        var reference = opened();
        dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        var other = acknowledged(reference, "PSB-340000", Callers.PSB);
        var seen = seen(Callers.SAMR, reference);
        assertThat(seen.get("dispatches").findValuesAsString("officeId"))
                .containsExactly("SAMR-340000");
        assertThat(seen.toString()).doesNotContain("PSB-340000", "reporter", "CONSUMER", "WEB");
        assertThat(json(get(Callers.SAMR, CASES + "/" + reference + "/history")).toString())
                .doesNotContain("PSB-340000", "psb.anhui");
        assertThat(
                        post(
                                        Callers.SAMR,
                                        CASES
                                                + "/"
                                                + reference
                                                + "/dispatches/"
                                                + other
                                                + "/conclusion",
                                        "\"2\"",
                                        STOPPED)
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_recall_takes_a_reason_and_ends_the_office_s_work() {
        var reference = opened();
        var id = acknowledged(reference, "SAMR-340000", Callers.SAMR);
        assertThat(pointers(act(Callers.ROUTING, reference, id, "recall", Map.of("reason", " "))))
                .containsExactly("/reason REQUIRED");
        assertThat(
                        act(Callers.ROUTING, reference, id, "recall", Map.of("reason", "误发"))
                                .statusCode())
                .isEqualTo(200);
        assertThat(act(Callers.SAMR, reference, id, "conclusion", STOPPED).statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_penalty_with_a_line_met_or_near_asks_for_the_decision_on_transfer() {
        var reference =
                opened(Mother.tipWithAmounts(Map.of("salesAmount", "49000.00", "gains", "100.00")));
        var id = acknowledged(reference, "SAMR-340000", Callers.SAMR);
        var fined = new HashMap<String, Object>();
        fined.put("outcomes", List.of(Map.of("type", "FINE", "amount", "10000.00")));
        fined.put("summary", "罚款一万元");
        var refused = act(Callers.SAMR, reference, id, "conclusion", fined);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(code(refused)).isEqualTo("FWD-21");
        assertThat(json(refused).get("lines")).isNotEmpty();
        assertThat(json(refused).get("lines").findValuesAsString("met")).isSubsetOf("MET", "NEAR");
        assertThat(json(refused).get("citation").stringValue()).isNotBlank();

        assertThat(act(Callers.SAMR, reference, id, "conclusion", STOPPED).statusCode())
                .as("no penalty, no decision")
                .isEqualTo(200);

        var other = opened(Mother.tipWithAmounts(Map.of("salesAmount", "300000.00")));
        var second = acknowledged(other, "SAMR-340000", Callers.SAMR);
        fined.put(
                "criminalDecision",
                Map.of("transferred", true, "toOfficeId", "PSB-340000", "reasons", "数额已达标准"));
        var done = act(Callers.SAMR, other, second, "conclusion", fined);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(json(done).at("/conclusion/lines")).isNotEmpty();
        assertThat(json(done).at("/conclusion/lines/0/ruleVersion").stringValue()).isNotBlank();
        assertThat(json(done).at("/conclusion/lines/0/note/zh").stringValue()).contains("行为日期未录入");
        assertThat(json(done).at("/conclusion/lines/0/note/en").stringValue())
                .contains("acts not dated");
    }

    @Test
    void a_penalty_far_below_every_line_needs_no_decision() {
        var reference =
                opened(Mother.tipWithAmounts(Map.of("salesAmount", "900.00", "gains", "100.00")));
        var id = acknowledged(reference, "SAMR-340000", Callers.SAMR);
        var answer =
                act(
                        Callers.SAMR,
                        reference,
                        id,
                        "conclusion",
                        Map.of("outcomes", List.of(Map.of("type", "WARNING")), "summary", "警告"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void an_outcome_is_coded_and_counted_and_every_mistake_is_told_at_once() {
        var reference = opened();
        var id = acknowledged(reference, "SAMR-340000", Callers.SAMR);
        assertThat(
                        pointers(
                                act(
                                        Callers.SAMR,
                                        reference,
                                        id,
                                        "conclusion",
                                        Map.of(
                                                "outcomes",
                                                List.of(
                                                        Map.of("type", "HANGED"),
                                                        Map.of("type", "FINE", "amount", "-1"),
                                                        Map.of("type", "FINE", "amount", "1e9"),
                                                        Map.of("type", "FINE", "pieces", -3)),
                                                "results",
                                                Map.of("suspects", -1),
                                                "criminalDecision",
                                                Map.of("transferred", false)))))
                .containsExactlyInAnyOrder(
                        "/outcomes/0/type UNKNOWN_CODE",
                        "/outcomes/1/amount NEGATIVE",
                        "/outcomes/2/amount NOT_DECIMAL",
                        "/outcomes/3/pieces NEGATIVE",
                        "/summary REQUIRED",
                        "/results/suspects NEGATIVE",
                        "/criminalDecision/reasons REQUIRED");
        assertThat(
                        pointers(
                                act(
                                        Callers.SAMR,
                                        reference,
                                        id,
                                        "conclusion",
                                        Map.of("outcomes", List.of(), "summary", "x"))))
                .containsExactly("/outcomes REQUIRED");
        assertThat(
                        code(
                                act(
                                        Callers.SAMR,
                                        reference,
                                        id,
                                        "conclusion",
                                        Map.of(
                                                "outcomes",
                                                List.of(Map.of("type", "TRANSFERRED_TO_POLICE")),
                                                "summary",
                                                "x",
                                                "criminalDecision",
                                                Map.of(
                                                        "transferred",
                                                        true,
                                                        "toOfficeId",
                                                        "SAMR-110000",
                                                        "reasons",
                                                        "x")))))
                .isEqualTo("OFFICE_CANNOT_HANDLE");
    }

    @Test
    void what_the_reporter_answers_appears_in_the_dispatch_that_asked() {
        var tip = Mother.tip();
        var reference = opened(tip);
        dispatched(reference, "PSB-340000", "CRIMINAL_CLUE");
        var id = acknowledged(reference, "SAMR-340000", Callers.SAMR);
        assertThat(
                        pointers(
                                act(
                                        Callers.SAMR,
                                        reference,
                                        id,
                                        "material-requests",
                                        Map.of("items", List.of("凭证", ""), "dueOn", "2020-01-01"))))
                .containsExactlyInAnyOrder("/text REQUIRED", "/dueOn IN_PAST", "/items/1 REQUIRED");
        var asked =
                act(
                        Callers.SAMR,
                        reference,
                        id,
                        "material-requests",
                        Map.of("items", List.of("购买凭证"), "text", "请补充购买凭证"));
        assertThat(asked.statusCode()).isEqualTo(201);

        var file = Mother.file("凭证.png");
        ((ArrayNode) tip.get("evidence")).add(file);
        var answer = ((ArrayNode) tip.get("answers")).addObject();
        answer.put("requestId", json(asked).get("requestId").stringValue())
                .put("text", "见附件\u202e🙂")
                .put("at", "2026-11-20T01:00:00Z")
                .putArray("evidence")
                .add(file);
        var tipReference = tip.get("reference").stringValue();
        heard("tip.answer-given.v1", "tip-intake", tipReference, 9, tip);
        heard("tip.restated.v1", "tip-intake", tipReference, 9, tip);

        var seen = seen(Callers.SAMR, reference);
        assertThat(seen.at("/dispatches/0/materialRequests/0/answer/text").stringValue())
                .isEqualTo("见附件\u202e🙂");
        assertThat(seen.at("/dispatches/0/materialRequests/0/answer/evidence/0/name").stringValue())
                .isEqualTo("凭证.png");
        assertThat(seen.get("evidence")).isEmpty();
        assertThat(seen(Callers.PSB, reference).toString()).doesNotContain("凭证.png");
        assertThat(
                        count(
                                "select count(*) from case_history where case_reference = ? and act ="
                                        + " 'MATERIAL_ANSWERED'",
                                reference))
                .isEqualTo(1);
    }

    @Test
    void nothing_is_done_with_a_dispatch_of_a_closed_case() {
        var reference = opened();
        var informed = dispatched(reference, "CUST-310000", "INFORMATION");
        var id = acknowledged(reference, "SAMR-340000", Callers.SAMR);
        act(Callers.SAMR, reference, id, "conclusion", STOPPED);
        assertThat(
                        actOnCase(Callers.ROUTING, reference, "closure", Map.of("reason", "办结"))
                                .statusCode())
                .isEqualTo(200);
        var late = act(Callers.ROUTING, reference, informed, "recall", Map.of("reason", "x"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(code(late)).isEqualTo("CASE_STATE");
    }

    private HttpResponse<String> sent(String reference, String office, String kind) {
        return post(
                Callers.ROUTING,
                CASES + "/" + reference + "/dispatches",
                tag(Callers.ROUTING, reference),
                Map.of("officeId", office, "kind", kind));
    }

    private HttpResponse<String> refused(
            String reference, String id, String ground, @Nullable String proposed) {
        var body = new HashMap<String, Object>();
        body.put("ground", ground);
        body.put("text", "不属本局");
        if (proposed != null) {
            body.put("proposedOfficeId", proposed);
        }
        return act(Callers.SAMR, reference, id, "refusal", body);
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer)
                .get("errors")
                .valueStream()
                .map(error ->
                        error.get("pointer").stringValue() + " " + error.get("code").stringValue())
                .toList();
    }

    private static List<HttpResponse<String>> atOnce(int times, Callable<HttpResponse<String>> call)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = IntStream.range(0, times).mapToObj(_ -> threads.submit(call)).toList();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : pending) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
