package cn.tongbao.caserouting.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.caserouting.Callers;
import cn.tongbao.caserouting.Mother;
import cn.tongbao.caserouting.ServiceTests;
import cn.tongbao.platform.test.ContractAssertions;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.core.MessageBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Referrals to mediation over HTTP, and what comes back of the mediation by events. */
class ReferralTests extends ServiceTests {

    private static final String BODY = "MEDI-110000";
    private static final String MEDIATION = "M-110000-2026-5R8N2C";
    private static final String CONFIRMATION = "J-110108-2026-8W4H6D";
    private static final Map<String, String> REASON = Map.of("reason", "当事人不愿调解");

    @BeforeEach
    void aClosedBodyAndAnother() {
        for (var office :
                List.of(
                        Mother.office("MEDI-340000", "MEDI", "340000", "CLOSED"),
                        Mother.office("MEDI-310000", "MEDI", "310000", "OPEN"))) {
            heard("office.registered.v1", "liaison", office.get("id").stringValue(), 1, office);
        }
    }

    @Test
    void a_dispute_goes_to_an_open_mediation_body_and_to_no_other_office() {
        var reference = opened();
        assertRefused(referred(reference, "MEDI-999999"), 422, "OFFICE_UNKNOWN");
        assertRefused(referred(reference, "MEDI-340000"), 422, "OFFICE_CLOSED");
        assertRefused(referred(reference, "COURT-110108"), 422, "OFFICE_CANNOT_HANDLE");
        assertRefused(referred(reference, "SAMR-340000"), 422, "OFFICE_CANNOT_HANDLE");
        assertThat(seen(Callers.ROUTING, reference).get("version").asLong()).isEqualTo(1);

        var answer = referred(reference, BODY);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"2\"");
        var mediation = json(answer).get("mediation");
        assertThat(json(answer).get("status").stringValue()).isEqualTo("IN_MEDIATION");
        assertThat(json(answer).has("dueOn")).isFalse();
        assertThat(mediation.get("bodyOfficeId").stringValue()).isEqualTo(BODY);
        assertThat(mediation.get("referredAt").stringValue()).isNotBlank();
        assertThat(mediation.propertyNames())
                .containsExactlyInAnyOrder("bodyOfficeId", "referredAt");
    }

    @Test
    void a_referral_needs_a_body_of_sensible_length() {
        var reference = opened();
        assertThat(pointers(actOnCase(Callers.ROUTING, reference, "mediation-referral", Map.of())))
                .containsExactly("/bodyOfficeId REQUIRED");
        assertThat(pointers(referred(reference, "M".repeat(201))))
                .containsExactly("/bodyOfficeId TOO_LONG");
        assertThat(referred(reference, "M".repeat(200)).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"bodyOfficeId\": 5}",
                "{\"bodyOfficeId\": \"a\", \"bodyOfficeId\": \"b\"}",
                "{\"bodyOfficeId\": \"MEDI-110000\", \"extra\": 1}",
                "{\"bodyOfficeId\": \"nul \\u0000\"}"
            })
    void what_cannot_be_read_is_malformed(String body) {
        var reference = opened();
        var answer =
                command(
                        "POST",
                        Callers.ROUTING,
                        CASES + "/" + reference + "/mediation-referral",
                        "\"1\"",
                        body);
        assertRefused(answer, 400, "MALFORMED");
    }

    @Test
    void a_referral_needs_the_current_version_of_the_case() {
        var reference = opened();
        var path = CASES + "/" + reference + "/mediation-referral";
        var body = Map.of("bodyOfficeId", BODY);
        assertThat(post(Callers.ROUTING, path, null, body).statusCode()).isEqualTo(428);
        var stale = post(Callers.ROUTING, path, "\"7\"", body);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(json(stale).at("/current/status").stringValue()).isEqualTo("OPEN");
        assertThat(post(Callers.OTHER_ROUTING, path, "\"1\"", body).statusCode()).isEqualTo(404);
        assertThat(post(Callers.SUPERVISOR, path, "\"1\"", body).statusCode()).isEqualTo(403);
    }

    @Test
    void one_referral_runs_at_a_time_and_the_case_does_not_close_meanwhile() {
        var reference = referred();
        assertRefused(referred(reference, "MEDI-310000"), 409, "CASE_IN_MEDIATION");
        assertRefused(
                actOnCase(Callers.ROUTING, reference, "closure", REASON), 409, "CASE_IN_MEDIATION");
        assertRefused(
                actOnCase(Callers.ROUTING, reference, "reopening", REASON), 409, "CASE_NOT_ENDED");
    }

    @Test
    void a_closed_case_is_not_referred() {
        var reference = opened();
        actOnCase(Callers.ROUTING, reference, "closure", REASON);
        assertRefused(referred(reference, BODY), 409, "CASE_STATE");
    }

    @Test
    void a_referral_is_recalled_with_a_reason_and_the_case_waits_for_routing_anew() {
        var reference = referred();
        assertThat(pointers(recalled(reference, Map.of()))).containsExactly("/reason REQUIRED");

        var answer = recalled(reference, REASON);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).get("status").stringValue()).isEqualTo("OPEN");
        assertThat(json(answer).at("/clock/ruleId").stringValue()).isEqualTo("RTE-02");
        assertThat(json(answer).at("/mediation/recalledAt").stringValue()).isNotBlank();
        assertRefused(recalled(reference, REASON), 409, "CASE_NOT_REFERRED");
        assertThat(referred(reference, "MEDI-310000").statusCode()).isEqualTo(200);
    }

    @Test
    void a_referral_is_not_recalled_once_the_mediation_is_open() {
        var reference = referred();
        heard(1, mediation(reference, "APPLIED"));
        assertRefused(recalled(reference, REASON), 409, "MEDIATION_OPENED");
    }

    @Test
    void what_was_never_referred_is_not_recalled() {
        assertRefused(recalled(opened(), REASON), 409, "CASE_NOT_REFERRED");
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENT_SOUGHT, IN_MEDIATION",
        "IN_MEDIATION, IN_MEDIATION",
        "SUSPENDED_FOR_APPRAISAL, IN_MEDIATION",
        "A_STATE_OF_LATER_YEARS, IN_MEDIATION",
        "RETURNED, OPEN",
        "REFUSED, OPEN",
        "FAILED, OPEN",
        "TERMINATED, OPEN",
        "PARTLY_AGREED, OPEN",
        "AGREED, CONCLUDED"
    })
    void the_state_of_the_mediation_decides_where_a_waiting_case_goes(String state, String goes) {
        var reference = referred();

        heard(3, mediation(reference, state));

        var seen = seen(Callers.ROUTING, reference);
        assertThat(seen.get("status").stringValue()).isEqualTo(goes);
        assertThat(seen.at("/mediation/status").stringValue()).isEqualTo(state);
        assertThat(seen.at("/clock/ruleId").asString(""))
                .isEqualTo(goes.equals("OPEN") ? "RTE-02" : "");
    }

    @Test
    void of_a_failed_mediation_come_back_its_ground_and_the_facts_handed_on_and_nothing_else() {
        var reference = referred();
        var data = mediation(reference, "FAILED");
        data.putObject("end").put("ground", "GAP_TOO_WIDE").put("at", "2026-11-20T08:00:00Z");
        data.putArray("undisputedFacts").add("被申请人销售涉案冰箱2000台。");

        heard(5, data);

        var mediation = seen(Callers.ROUTING, reference).get("mediation");
        assertThat(mediation.propertyNames())
                .containsExactlyInAnyOrder(
                        "bodyOfficeId",
                        "referredAt",
                        "reference",
                        "status",
                        "endedGround",
                        "undisputedFacts");
        assertThat(mediation.get("endedGround").stringValue()).isEqualTo("GAP_TOO_WIDE");
        assertThat(mediation.at("/undisputedFacts/0").stringValue()).contains("2000台");
        assertThat(listed(reference).get("mediation").has("undisputedFacts")).isFalse();
    }

    @Test
    void an_agreement_and_its_confirmation_show_in_the_case() {
        var reference = referred();
        heard(4, signed(reference));
        heard(1, confirmation(reference, "APPLIED"));
        var ruled = confirmation(reference, "CONFIRMED");
        ruled.putObject("decision")
                .put("result", "CONFIRMED")
                .put("number", "（2026）京0108诉前调确7号")
                .put("on", "2026-11-25");
        heard(3, ruled);

        var seen = seen(Callers.ROUTING, reference);
        assertThat(seen.get("status").stringValue()).isEqualTo("CONCLUDED");
        var mediation = seen.get("mediation");
        assertThat(mediation.get("agreementEffectiveOn").stringValue()).isEqualTo("2026-11-18");
        assertThat(mediation.at("/performance/terms").asInt()).isEqualTo(2);
        var confirmation = mediation.get("confirmation");
        assertThat(confirmation.get("reference").stringValue())
                .isEqualTo(own(CONFIRMATION, reference));
        assertThat(confirmation.get("status").stringValue()).isEqualTo("CONFIRMED");
        assertThat(confirmation.get("courtOfficeId").stringValue()).isEqualTo("COURT-110108");
        assertThat(confirmation.get("number").stringValue()).contains("诉前调确");
        assertThat(confirmation.get("result").stringValue()).isEqualTo("CONFIRMED");
        assertThat(confirmation.get("on").stringValue()).isEqualTo("2026-11-25");
    }

    @Test
    void older_news_never_undo_newer_ones_and_each_record_counts_for_itself() {
        var reference = referred();
        heard(4, signed(reference));
        heard(3, mediation(reference, "IN_MEDIATION"));
        heard(4, mediation(reference, "FAILED"));
        heard(2, confirmation(reference, "ACCEPTED"));
        heard(1, confirmation(reference, "APPLIED"));

        var mediation = seen(Callers.ROUTING, reference).get("mediation");
        assertThat(mediation.get("status").stringValue()).isEqualTo("AGREED");
        assertThat(mediation.at("/confirmation/status").stringValue()).isEqualTo("ACCEPTED");
    }

    @Test
    void nobody_moves_a_case_by_naming_it() {
        var never = opened();
        heard(1, mediation(never, "AGREED"));
        assertThat(seen(Callers.ROUTING, never).get("status").stringValue()).isEqualTo("OPEN");
        assertThat(seen(Callers.ROUTING, never).has("mediation")).isFalse();

        var elsewhere = referred();
        var foreign = mediation(elsewhere, "AGREED");
        foreign.put("bodyOfficeId", "MEDI-310000");
        heard(1, foreign);
        assertThat(seen(Callers.ROUTING, elsewhere).get("status").stringValue())
                .isEqualTo("IN_MEDIATION");
        assertThat(seen(Callers.ROUTING, elsewhere).get("version").asLong()).isEqualTo(2);
    }

    @Test
    void a_mediation_of_no_case_or_of_an_unknown_one_is_passed_over() {
        var alone = mediation("C-000000-2026-000000", "AGREED");
        heard(1, alone);
        alone.remove("caseReference");
        heard(2, alone);
        assertThat(
                        count(
                                "select count(*) from followed_record where reference = ?",
                                alone.get("reference").stringValue()))
                .isZero();
    }

    @Test
    void enforcement_goes_on_beside_and_the_office_learns_that_there_is_a_mediation_only() {
        var reference = opened();
        acknowledged(reference, "SAMR-340000", Callers.SAMR);
        assertThat(referred(reference, BODY).statusCode()).isEqualTo(200);
        var data = mediation(reference, "FAILED");
        data.putObject("end").put("ground", "PARTY_UNWILLING").put("at", "2026-11-20T08:00:00Z");
        data.putArray("undisputedFacts").add("factcanary");
        heard(3, data);

        assertThat(seen(Callers.ROUTING, reference).get("status").stringValue())
                .isEqualTo("IN_PROGRESS");
        for (var office : List.of(seen(Callers.SAMR, reference), listed(Callers.SAMR, reference))) {
            assertThat(office.get("mediation").propertyNames())
                    .containsExactlyInAnyOrder("bodyOfficeId", "status");
            assertThat(office.at("/mediation/status").stringValue()).isEqualTo("FAILED");
        }
        assertThat(acts(Callers.SAMR, reference))
                .contains("REFERRED_TO_MEDIATION")
                .doesNotContain("MEDIATION_FOLLOWED");
        assertThat(acts(Callers.SUPERVISOR, reference)).contains("MEDIATION_FOLLOWED");
        assertThat(seen(Callers.SUPERVISOR, reference).at("/mediation/endedGround").stringValue())
                .isEqualTo("PARTY_UNWILLING");
    }

    @Test
    void a_case_in_mediation_is_dispatched_beside_and_falls_back_to_it() {
        var reference = referred();
        var dispatch = dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        assertThat(seen(Callers.ROUTING, reference).get("status").stringValue())
                .isEqualTo("DISPATCHED");
        act(Callers.ROUTING, reference, dispatch, "recall", REASON);
        assertThat(seen(Callers.ROUTING, reference).get("status").stringValue())
                .isEqualTo("IN_MEDIATION");
    }

    @Test
    void an_office_that_gave_its_dispatch_back_learns_nothing_of_the_mediation() {
        var reference = referred();
        var dispatch = dispatched(reference, "SAMR-340000", "ENFORCEMENT");
        act(Callers.ROUTING, reference, dispatch, "recall", REASON);
        assertThat(seen(Callers.SAMR, reference).has("mediation")).isFalse();
    }

    @Test
    void history_audit_and_events_tell_of_referral_recall_and_news() {
        var reference = referred();
        recalled(reference, REASON);
        referred(reference, BODY);
        heard(2, mediation(reference, "FAILED"));

        assertThat(acts(Callers.ROUTING, reference))
                .containsExactly(
                        "CASE_OPENED",
                        "REFERRED_TO_MEDIATION",
                        "STATUS_CHANGED",
                        "REFERRAL_RECALLED",
                        "STATUS_CHANGED",
                        "REFERRED_TO_MEDIATION",
                        "STATUS_CHANGED",
                        "MEDIATION_FOLLOWED",
                        "STATUS_CHANGED");
        for (var act : List.of("REFER", "RECALL_REFERRAL", "MEDIATION_FOLLOWED")) {
            assertThat(
                            count(
                                    "select count(*) from audit_log where record = ? and act = ?",
                                    reference,
                                    act))
                    .as(act)
                    .isEqualTo(act.equals("REFER") ? 2 : 1);
        }
    }

    @Test
    void the_body_hears_of_the_referral_with_the_whole_case() {
        drain("mediation.from-case-routing");
        var reference = referred();

        var told =
                await().until(
                                () ->
                                        drain("mediation.from-case-routing").stream()
                                                .filter(event ->
                                                        event.get("type")
                                                                .stringValue()
                                                                .equals(
                                                                        "case.referred-to-mediation.v1"))
                                                .filter(event ->
                                                        event.get("subject")
                                                                .stringValue()
                                                                .equals(reference))
                                                .findFirst()
                                                .orElse(null),
                                event -> event != null);

        assertThat(told.at("/data/mediation/bodyOfficeId").stringValue()).isEqualTo(BODY);
        assertThat(told.at("/data/status").stringValue()).isEqualTo("IN_MEDIATION");
        assertThat(told.at("/data/title").stringValue()).isNotBlank();
    }

    @Test
    void news_that_come_by_the_broker_are_taken_once() {
        var reference = referred();
        var data = mediation(reference, "AGREED");
        var event = new HashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("type", "mediation.changed.v1");
        event.put("source", "mediation");
        event.put("subject", data.get("reference").stringValue());
        event.put("time", Instant.EPOCH.toString());
        event.put("aggregateversion", 2);
        event.put("audience", List.of());
        event.put("data", data);
        for (int i = 0; i < 2; i++) {
            rabbit.send(
                    "mediation.events",
                    "mediation.changed.v1",
                    MessageBuilder.withBody(JSON.writeValueAsBytes(event))
                            .setContentType("application/cloudevents+json")
                            .setMessageId(event.get("id").toString())
                            .build());
        }

        await().until(() ->
                seen(Callers.ROUTING, reference).get("status").stringValue().equals("CONCLUDED"));
        assertThat(seen(Callers.ROUTING, reference).get("version").asLong()).isEqualTo(3);
    }

    private String referred() {
        var reference = opened();
        assertThat(referred(reference, BODY).statusCode()).isEqualTo(200);
        return reference;
    }

    private HttpResponse<String> referred(String reference, String body) {
        return actOnCase(
                Callers.ROUTING, reference, "mediation-referral", Map.of("bodyOfficeId", body));
    }

    private HttpResponse<String> recalled(String reference, Map<String, String> body) {
        return actOnCase(Callers.ROUTING, reference, "mediation-referral/recall", body);
    }

    /** A mediation of the case with its own reference, as its service tells of it. */
    private static ObjectNode mediation(String caseReference, String state) {
        var data =
                JSON.createObjectNode()
                        .put("reference", own(MEDIATION, caseReference))
                        .put("status", state)
                        .put("framework", "PEOPLES")
                        .put("title", "品牌冰箱商标侵权纠纷")
                        .put("caseReference", caseReference)
                        .put("bodyOfficeId", BODY)
                        .put("openedAt", "2026-11-10T01:00:00Z")
                        .put("updatedAt", "2026-11-11T01:00:00Z")
                        .put("overdue", false);
        data.putArray("mediators").add("mediator.li");
        party(data);
        data.putObject("fact");
        return data;
    }

    private static ObjectNode signed(String caseReference) {
        var data = mediation(caseReference, "AGREED");
        data.putObject("agreement")
                .put("effectiveOn", "2026-11-18")
                .put("partial", false)
                .put("fileSha256", "a".repeat(64));
        data.putObject("performance").put("terms", 2).put("performed", 0).put("defaulted", 0);
        return data;
    }

    private static ObjectNode confirmation(String caseReference, String state) {
        var data =
                JSON.createObjectNode()
                        .put("reference", own(CONFIRMATION, caseReference))
                        .put("status", state)
                        .put("mediationReference", own(MEDIATION, caseReference))
                        .put("caseReference", caseReference)
                        .put("courtOfficeId", "COURT-110108")
                        .put("courtMode", "PORTAL")
                        .put("title", "品牌冰箱商标侵权纠纷")
                        .put("appliedAt", "2026-11-19T01:00:00Z")
                        .put("updatedAt", "2026-11-19T01:00:00Z")
                        .put("overdue", false);
        party(data);
        data.putObject("fact");
        return data;
    }

    private static void party(ObjectNode data) {
        data.putArray("parties")
                .addObject()
                .put("role", "APPLICANT")
                .put("name", "示例电器股份有限公司")
                .put("kind", "LEGAL_PERSON");
    }

    /** A reference that belongs to one case of one test. */
    private static String own(String pattern, String caseReference) {
        return pattern.substring(0, pattern.length() - 6)
                + caseReference.substring(caseReference.length() - 6);
    }

    private void heard(long version, ObjectNode data) {
        var type =
                data.has("courtOfficeId")
                        ? "confirmation.changed.v1"
                        : data.has("agreement") ? "agreement.signed.v1" : "mediation.changed.v1";
        ContractAssertions.assertData(type, data.toString());
        heard(type, "mediation", data.get("reference").stringValue(), version, data);
    }

    private List<JsonNode> drain(String queue) {
        var events = new ArrayList<JsonNode>();
        for (var message = rabbit.receive(queue, 300);
                message != null;
                message = rabbit.receive(queue, 300)) {
            var document = new String(message.getBody(), StandardCharsets.UTF_8);
            ContractAssertions.assertEvent(document);
            events.add(JSON.readTree(document));
        }
        return events;
    }

    private JsonNode listed(String reference) {
        return listed(Callers.ROUTING, reference);
    }

    private JsonNode listed(String caller, String reference) {
        var tip = seen(Callers.ROUTING, reference).at("/tips/0").stringValue();
        return json(get(caller, CASES + "?tip=" + tip)).at("/items/0");
    }

    private List<String> acts(String caller, String reference) {
        return json(get(caller, CASES + "/" + reference + "/history?limit=200"))
                .get("items")
                .findValuesAsString("act");
    }

    private static List<String> pointers(HttpResponse<String> response) {
        return json(response)
                .path("errors")
                .valueStream()
                .map(error ->
                        error.get("pointer").stringValue() + " " + error.get("code").stringValue())
                .toList();
    }
}
