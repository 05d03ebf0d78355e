package cn.tongbao.caserouting.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.tongbao.caserouting.Callers;
import cn.tongbao.caserouting.Mother;
import cn.tongbao.caserouting.ServiceTests;
import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.outbox.Republisher;
import cn.tongbao.platform.test.ContractAssertions;
import cn.tongbao.platform.web.References;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A case of Beijing goes to Guangdong upon a request between their liaison offices. */
@TestPropertySource(properties = "tongbao.outbox.relay.enabled=false")
class TransferTests extends ServiceTests {

    private static final String BEIJING = Callers.OTHER_ROUTING;
    private static final String GUANGDONG =
            TestTokens.bearer("routing.guangdong", "routing-officer", "PROT-440000", "440000");
    private static final String SUPERVISOR_BEIJING =
            TestTokens.bearer("supervisor.beijing", "supervisor", null, "110000");
    private static final String SUPERVISOR_GUANGDONG =
            TestTokens.bearer("supervisor.guangdong", "supervisor", null, "440000");

    private static final String CLOSED_LIAISON = "LIAI-110000-08";

    @Autowired private List<Republisher> republishers;

    @BeforeEach
    void liaisonOffices() {
        for (var region : List.of("000000", "110000", "440000")) {
            registered("LIAI-" + region, "LIAI", region);
        }
        registered("PROT-440000", "PROT", "440000");
        heard(
                "office.registered.v1",
                "liaison",
                CLOSED_LIAISON,
                1,
                Mother.office(CLOSED_LIAISON, "LIAI", "110000", "CLOSED"));
    }

    @Test
    void an_accepted_request_takes_the_case_over_with_all_that_is_in_it() {
        var tip = tipOfBeijing();
        var file = Mother.file("发票.png");
        ((ArrayNode) tip.get("evidence")).add(file);
        var reference = opened(tip);
        var dispatch = dispatchedBy(BEIJING, reference, "SAMR-110000");
        var dueOn = seen(BEIJING, reference).at("/dispatches/0/dueOn").stringValue();
        var before = seen(BEIJING, reference).get("version").asLong();
        var request = request();

        asked(request, 1, "SENT", reference);
        assertThat(seen(BEIJING, reference).get("version").asLong())
                .as("asking moves nothing")
                .isEqualTo(before);
        asked(request, 2, "ACCEPTED", reference);

        var taken = seen(GUANGDONG, reference);
        assertThat(taken.get("routingOfficeId").stringValue()).isEqualTo("PROT-440000");
        assertThat(taken.get("regionCode").stringValue()).isEqualTo("440000");
        assertThat(taken.get("version").asLong()).isEqualTo(before + 1);
        assertThat(taken.at("/dispatches/0/officeId").stringValue()).isEqualTo("SAMR-110000");
        assertThat(taken.at("/dispatches/0/dueOn").stringValue())
                .as("limits run on")
                .isEqualTo(dueOn);
        assertThat(taken.at("/evidence/0/evidenceId")).isEqualTo(file.get("evidenceId"));
        assertThat(taken.get("tips").get(0)).isEqualTo(tip.get("reference"));
        assertThat(taken.at("/handOvers/0/request").stringValue()).isEqualTo(request);
        assertThat(taken.at("/handOvers/0/fromOfficeId").stringValue()).isEqualTo("PROT-110000");
        assertThat(taken.at("/handOvers/0/files/0")).isEqualTo(file.get("evidenceId"));
        assertThat(seen(SUPERVISOR_GUANGDONG, reference).get("title")).isNotNull();
        assertThat(
                        act(Callers.OTHER_SAMR, reference, dispatch, "acknowledgement", Map.of())
                                .statusCode())
                .as("the office that holds the dispatch goes on")
                .isEqualTo(200);

        var told = told(reference).getLast();
        assertThat(told.type()).isEqualTo("dispatch.acknowledged.v1");
        var transferred =
                told(reference).stream()
                        .filter(event -> event.type().equals("case.transferred.v1"))
                        .toList();
        assertThat(transferred).hasSize(1);
        assertThat(transferred.getFirst().headers())
                .contains("office:PROT-440000", "region:440000")
                .doesNotContain("office:PROT-110000");
        var shown = shown(file).getLast();
        assertThat(shown.at("/audience").toString())
                .contains("office:PROT-440000")
                .doesNotContain("office:PROT-110000");
        assertThat(shown.at("/handOvers/0/fromOfficeId").stringValue()).isEqualTo("PROT-110000");
        assertThat(shown.at("/handOvers/0/toOfficeId").stringValue()).isEqualTo("PROT-440000");
        assertThat(shown.at("/handOvers/0/request").stringValue()).isEqualTo(request);
        assertThat(answers(request))
                .containsExactly("case-transfer.noted.v1", "case-transfer.completed.v1");
        var answered = answered(request);
        assertThat(answered).extracting(Told::version).containsExactly(1L, 2L);
        assertThat(answered)
                .allSatisfy(answer ->
                        assertThat(answer.headers())
                                .as("both sides of the request")
                                .contains("office:LIAI-110000", "office:LIAI-440000"));
    }

    @Test
    void what_a_reporter_gave_to_an_office_goes_along_too() {
        var tip = tipOfBeijing();
        var reference = opened(tip);
        var dispatch = dispatchedBy(BEIJING, reference, "SAMR-110000");
        act(Callers.OTHER_SAMR, reference, dispatch, "acknowledgement", Map.of());
        var asked =
                act(
                        Callers.OTHER_SAMR,
                        reference,
                        dispatch,
                        "material-requests",
                        Map.of("items", List.of("购买凭证"), "text", "请补充购买凭证"));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        var file = Mother.file("凭证.png");
        ((ArrayNode) tip.get("evidence")).add(file);
        ((ArrayNode) tip.get("answers"))
                .addObject()
                .put("requestId", json(asked).get("requestId").stringValue())
                .put("text", "见附件")
                .put("at", "2026-11-20T01:00:00Z")
                .putArray("evidence")
                .add(file);
        heard("tip.answer-given.v1", "tip-intake", tip.get("reference").stringValue(), 9, tip);

        asked(request(), 1, "ACCEPTED", reference);

        assertThat(seen(GUANGDONG, reference).at("/handOvers/0/files/0"))
                .isEqualTo(file.get("evidenceId"));
        var shown = shown(file).getLast();
        assertThat(shown.at("/handOvers/0/toOfficeId").stringValue()).isEqualTo("PROT-440000");
        assertThat(shown.at("/audience").toString())
                .contains("office:PROT-440000", "office:SAMR-110000")
                .doesNotContain("office:PROT-110000");
    }

    @Test
    void who_gave_the_case_away_keeps_what_had_happened_until_then_and_sees_nothing_later() {
        var reference = opened(tipOfBeijing());
        asked(request(), 1, "ACCEPTED", reference);
        dispatchedBy(GUANGDONG, reference, "SAMR-000000");

        for (var former : List.of(BEIJING, SUPERVISOR_BEIJING)) {
            var kept = seen(former, reference);
            assertThat(kept.path("title").isNull() || kept.path("title").isMissingNode()).isTrue();
            assertThat(kept.get("dispatches")).isEmpty();
            assertThat(kept.at("/handOvers/0/toOfficeId").stringValue()).isEqualTo("PROT-440000");
            assertThat(actsOf(former, reference)).containsExactly("CASE_OPENED", "TRANSFERRED");
            assertThat(
                            json(get(former, CASES + "?limit=200"))
                                    .get("items")
                                    .findValuesAsString("reference"))
                    .contains(reference);
            for (var act :
                    List.of(
                            "closure",
                            "reopening",
                            "dispatches",
                            "instructions",
                            "mediation-referral",
                            "mediation-referral/recall")) {
                assertThat(actOnCase(former, reference, act, Map.of()).statusCode())
                        .as(act)
                        .isEqualTo(403);
            }
            assertThat(get(former, CASES + "/" + reference + "/advice").statusCode())
                    .isEqualTo(403);
        }
        assertThat(actsOf(GUANGDONG, reference))
                .containsExactly("CASE_OPENED", "TRANSFERRED", "DISPATCHED", "STATUS_CHANGED");
        assertThat(get(Callers.OTHER_SUPERVISOR, CASES + "/" + reference).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_same_news_again_and_older_news_change_nothing() {
        var reference = opened(tipOfBeijing());
        var request = request();
        asked(request, 2, "SENT", reference);
        asked(request, 1, "SENT", reference, "LIAI-110000", "LIAI-000000", null);
        asked(request, 3, "RECEIVED", reference);
        asked(request, 5, "ACCEPTED", reference);
        var version = seen(GUANGDONG, reference).get("version").asLong();

        asked(request, 5, "ACCEPTED", reference);
        asked(request, 4, "RECEIVED", reference);
        asked(request, 6, "DONE", reference);

        assertThat(seen(GUANGDONG, reference).get("version").asLong()).isEqualTo(version);
        assertThat(seen(GUANGDONG, reference).get("handOvers")).hasSize(1);
        assertThat(answers(request))
                .containsExactly("case-transfer.noted.v1", "case-transfer.completed.v1");
    }

    @Test
    void an_old_request_that_ended_before_it_was_heard_of_moves_nothing() {
        var reference = opened(tipOfBeijing());
        var request = request();
        asked(request, 5, "WITHDRAWN", reference);
        asked(request, 4, "ACCEPTED", reference);

        assertThat(seen(BEIJING, reference).get("handOvers")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LIAI-440000, LIAI-000000, CASE_UNKNOWN, a foreign case looks as if there were none",
        "LIAI-110000-08, LIAI-440000, CASE_UNKNOWN, a closed liaison office speaks for nobody",
        "LIAI-000000, LIAI-440000, CASE_UNKNOWN, a farther liaison office does not speak for it",
        "SAMR-110000, LIAI-440000, CASE_UNKNOWN, an agency does not keep the case it works on",
        "LIAI-110000, PROT-110000, KEPT_ALREADY, nobody hands a case to itself"
    })
    void a_case_goes_only_from_its_keeper_and_to_another(
            String from, String to, String reason, String why) {
        var reference = opened(tipOfBeijing());
        var request = request();

        asked(request, 1, "ACCEPTED", reference, from, to, null);

        assertThat(refusal(request)).as(why).isEqualTo(reason);
        assertThat(seen(BEIJING, reference).get("handOvers")).isEmpty();
    }

    @Test
    void a_case_that_nobody_knows_is_refused_like_one_of_somebody_else() {
        var request = request();
        asked(request, 1, "SENT", "C-110000-2026-ZZZZZZ");
        assertThat(refusal(request)).isEqualTo("CASE_UNKNOWN");
    }

    @Test
    void a_closed_case_is_refused_also_when_it_closed_after_the_request() {
        var reference = opened(tipOfBeijing());
        var request = request();
        asked(request, 1, "SENT", reference);
        assertThat(actOnCase(BEIJING, reference, "closure", Map.of("reason", "完")).statusCode())
                .isEqualTo(200);

        asked(request, 2, "ACCEPTED", reference);

        assertThat(refusal(request)).isEqualTo("CASE_CLOSED");
        assertThat(seen(BEIJING, reference).get("status").stringValue()).isEqualTo("CLOSED");
    }

    @Test
    void a_case_goes_after_all_when_the_refusal_was_disputed_and_the_office_asked_takes_it() {
        var reference = opened(tipOfBeijing());
        var request = request();

        asked(request, 1, "SENT", reference);
        asked(request, 2, "REJECTED", reference);
        asked(request, 3, "DISPUTED", reference);
        asked(request, 4, "ACCEPTED", reference);

        assertThat(seen(GUANGDONG, reference).get("routingOfficeId").stringValue())
                .isEqualTo("PROT-440000");
        assertThat(answers(request))
                .containsExactly(
                        "case-transfer.noted.v1",
                        "case-transfer.restated.v1",
                        "case-transfer.noted.v1",
                        "case-transfer.completed.v1");
    }

    @Test
    void a_second_request_for_the_same_case_is_refused_until_the_first_has_ended() {
        var reference = opened(tipOfBeijing());
        var first = request();
        var second = request();
        var third = request();
        asked(first, 1, "SENT", reference);
        asked(second, 1, "SENT", reference);
        assertThat(refusal(second)).isEqualTo("TRANSFER_RUNNING");

        asked(first, 2, "REJECTED", reference);
        asked(third, 1, "SENT", reference);

        assertThat(answers(third)).containsExactly("case-transfer.noted.v1");
    }

    @Test
    void a_request_that_goes_on_at_another_office_takes_the_place_of_the_one_before() {
        var reference = opened(tipOfBeijing());
        var first = request();
        var follower = request();
        asked(first, 1, "SENT", reference);

        asked(follower, 1, "ACCEPTED", reference, "LIAI-110000", "PROT-000000", first);
        asked(first, 2, "REDIRECTED", reference);

        assertThat(answers(first)).containsExactly("case-transfer.noted.v1");
        assertThat(answers(follower)).containsExactly("case-transfer.completed.v1");
        var taken = seen(Callers.ROUTING, reference);
        assertThat(taken.at("/handOvers/0/request").stringValue()).isEqualTo(follower);
        assertThat(taken.get("regionCode").stringValue())
                .as("a place within the region there stays")
                .isEqualTo("110000");
    }

    @Test
    void a_request_for_other_help_with_a_case_moves_nothing() {
        var reference = opened(tipOfBeijing());
        var request = request();
        var help = news(request, "ACCEPTED", reference, "LIAI-110000", "LIAI-440000");
        heard("assistance.changed.v1", "liaison", request, 1, help.put("kind", "EVIDENCE"));

        assertThat(seen(BEIJING, reference).get("handOvers")).isEmpty();
        assertThat(answers(request)).isEmpty();
    }

    @Test
    void a_request_to_an_office_that_is_not_known_yet_is_heard_again_once_it_is() {
        var reference = opened(tipOfBeijing());
        var request = request();
        var office = "PROT-450000-" + reference.substring(reference.length() - 6);
        assertThatThrownBy(
                        () -> asked(request, 1, "ACCEPTED", reference, "LIAI-110000", office, null))
                .isInstanceOf(UnknownOffice.class);

        registered(office, "PROT", "450000");
        asked(request, 1, "ACCEPTED", reference, "LIAI-110000", office, null);

        assertThat(answers(request)).containsExactly("case-transfer.completed.v1");
    }

    @Test
    void what_became_of_every_request_is_said_again_under_its_current_version() {
        var reference = opened(tipOfBeijing());
        var done = request();
        var refused = request();
        asked(done, 1, "SENT", reference);
        asked(done, 2, "ACCEPTED", reference);
        asked(refused, 1, "SENT", "C-110000-2026-ZZZZZZ");
        var republisher =
                republishers.stream()
                        .filter(candidate -> candidate.aggregateType().equals("case-transfer"))
                        .findFirst()
                        .orElseThrow();

        transaction.executeWithoutResult(status -> {
            var last = republisher.republishAfter(null, 2);
            while (last != null) {
                last = republisher.republishAfter(last, 2);
            }
            assertThat(restated(done)).isEqualTo("2 DONE");
            assertThat(restated(refused)).isEqualTo("1 REFUSED");
            status.setRollbackOnly();
        });
    }

    @Test
    void a_province_hands_a_case_up_and_gets_it_back() {
        var reference = opened(tipOfBeijing());
        var up = request();

        asked(up, 1, "ACCEPTED", reference, "LIAI-110000", "LIAI-000000", null);

        var taken = seen(Callers.ROUTING, reference);
        assertThat(taken.get("routingOfficeId").stringValue()).isEqualTo("PROT-000000");
        assertThat(taken.get("regionCode").stringValue())
                .as("the place lies in the whole country")
                .isEqualTo("110000");
        assertThat(answers(up)).containsExactly("case-transfer.completed.v1");

        asked(request(), 1, "ACCEPTED", reference, "LIAI-000000", "LIAI-110000", null);

        assertThat(seen(BEIJING, reference).get("routingOfficeId").stringValue())
                .isEqualTo("PROT-110000");
    }

    @Test
    void what_the_highest_centre_keeps_goes_no_higher() {
        var tip = tipOfBeijing().put("intakeOfficeId", "PROT-000000").put("regionCode", "000000");
        var reference = opened(tip);
        var request = request();

        asked(request, 1, "ACCEPTED", reference, "PROT-000000", "LIAI-000000", null);

        assertThat(refusal(request)).isEqualTo("KEPT_ALREADY");
    }

    @Test
    void a_closed_receiver_is_taken_for_its_successor() {
        registered("PROT-440000-08", "PROT", "440000");
        closed("PROT-440000-09", "PROT", "440000", "PROT-440000-08");
        var reference = opened(tipOfBeijing());

        asked(request(), 1, "ACCEPTED", reference, "LIAI-110000", "PROT-440000-09", null);

        assertThat(seen(SUPERVISOR_GUANGDONG, reference).get("routingOfficeId").stringValue())
                .as("the successor, and not just any centre of the region")
                .isEqualTo("PROT-440000-08");
    }

    @Test
    void a_closed_office_that_asked_is_taken_for_its_successor() {
        closed("LIAI-110000-09", "LIAI", "110000", "LIAI-110000");
        var reference = opened(tipOfBeijing());

        asked(request(), 1, "ACCEPTED", reference, "LIAI-110000-09", "LIAI-440000", null);

        assertThat(seen(GUANGDONG, reference).get("routingOfficeId").stringValue())
                .isEqualTo("PROT-440000");
    }

    @Test
    void whoever_reported_is_told_within_three_days_or_the_supervisor_is() {
        var tip = tipOfBeijing();
        var told = opened(tip);
        var silent = opened(tipOfBeijing());
        var request = request();
        asked(request, 1, "ACCEPTED", told);
        asked(request(), 1, "ACCEPTED", silent);
        assertThat(seen(GUANGDONG, told).at("/handOvers/0/telling/ruleId").stringValue())
                .isEqualTo("XRG-10");

        tip.putArray("handOversTold")
                .addObject()
                .put("handOver", request)
                .put("at", clock.instant().toString());
        for (long version = 4; version < 6; version++) {
            heard("tip.restated.v1", "tip-intake", "T", version, tip);
        }
        assertThat(seen(GUANGDONG, told).at("/handOvers/0/toldAt").isString()).isTrue();
        assertThat(actsOf(GUANGDONG, told)).containsOnlyOnce("REPORTER_TOLD");
        assertThat(
                        count(
                                "select count(*) from deadline where record = ? and stopped_at is null",
                                told + "/" + request))
                .as("nothing is awaited any more")
                .isZero();

        clock.forward(Duration.ofDays(9));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(
                                        seen(GUANGDONG, silent)
                                                .get("escalations")
                                                .findValuesAsString("ruleId"))
                                .contains("XRG-10"));
        assertThat(limitsWarnedOf(silent)).contains("XRG-10");
        assertThat(seen(GUANGDONG, told).get("escalations").findValuesAsString("ruleId"))
                .doesNotContain("XRG-10");
    }

    private static ObjectNode tipOfBeijing() {
        var tip = Mother.tip();
        tip.put("reference", References.draw('T', "110000", 2026));
        return tip.put("intakeOfficeId", "PROT-110000").put("regionCode", "110000");
    }

    private static String request() {
        return References.draw('A', "110000", 2026);
    }

    private void registered(String id, String type, String region) {
        heard("office.registered.v1", "liaison", id, 1, Mother.office(id, type, region, "OPEN"));
    }

    private void closed(String id, String type, String region, String successor) {
        registered(id, type, region);
        var closed = Mother.office(id, type, region, "CLOSED").put("successorId", successor);
        heard("office.closed.v1", "liaison", id, 2, closed);
    }

    private void asked(String request, long version, String status, String reference) {
        asked(request, version, status, reference, "LIAI-110000", "LIAI-440000", null);
    }

    private void asked(
            String request,
            long version,
            String status,
            String reference,
            String from,
            String to,
            @Nullable String continues) {
        var news = news(request, status, reference, from, to);
        if (continues != null) {
            news.put("continues", continues);
        }
        heard("assistance.changed.v1", "liaison", request, version, news);
    }

    private static ObjectNode news(
            String request, String status, String reference, String from, String to) {
        var news = (ObjectNode) ContractAssertions.example("assistance.changed.v1");
        news.put("reference", request)
                .put("kind", "CASE_TRANSFER")
                .put("status", status)
                .put("caseReference", reference)
                .put("fromOfficeId", from)
                .put("toOfficeId", to)
                .remove("continues");
        return news;
    }

    private String dispatchedBy(String caller, String reference, String office) {
        var answer =
                actOnCase(
                        caller,
                        reference,
                        "dispatches",
                        Map.of("officeId", office, "kind", "ENFORCEMENT", "note", "请依法办理"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("dispatchId").stringValue();
    }

    private List<String> actsOf(String caller, String reference) {
        return json(get(caller, CASES + "/" + reference + "/history"))
                .get("items")
                .findValuesAsString("act");
    }

    private List<String> limitsWarnedOf(String reference) {
        return json(get(GUANGDONG, CASES + "/" + reference + "/history"))
                .get("items")
                .valueStream()
                .filter(row -> row.get("act").stringValue().equals("DEADLINE_WARNED"))
                .map(row -> row.at("/detail/ruleId").stringValue())
                .toList();
    }

    private String restated(String request) {
        return jdbc.sql(
                        """
                        select aggregate_version || ' ' || (payload->>'status') from outbox
                        where type = 'case-transfer.restated.v1' and aggregate_id = :request
                        """)
                .param("request", request)
                .query(String.class)
                .single();
    }

    private String refusal(String request) {
        return jdbc.sql(
                        """
                        select payload->>'reason' from outbox
                        where type = 'case-transfer.refused.v1' and payload->>'request' = :request
                        """)
                .param("request", request)
                .query(String.class)
                .single();
    }

    private List<String> answers(String request) {
        return answered(request).stream().map(Told::type).toList();
    }

    private List<Told> answered(String request) {
        return outgoing("payload->>'request' = :key", request);
    }

    private List<Told> told(String reference) {
        return outgoing("payload->>'reference' = :key", reference);
    }

    private List<JsonNode> shown(JsonNode file) {
        return outgoing("payload->>'evidenceId' = :key", file.get("evidenceId").stringValue())
                .stream()
                .map(Told::data)
                .toList();
    }

    private List<Told> outgoing(String where, String key) {
        var events =
                jdbc.sql(
                                """
                                select type, aggregate_version, headers::text as headers, payload::text as data
                                from outbox where %s order by seq
                                """
                                        .formatted(where))
                        .param("key", key)
                        .query((row, number) ->
                                new Told(
                                        row.getString("type"),
                                        row.getLong("aggregate_version"),
                                        row.getString("headers"),
                                        JSON.readTree(row.getString("data"))))
                        .list();
        events.forEach(event ->
                ContractAssertions.assertData(event.type(), JSON.writeValueAsString(event.data())));
        return events;
    }

    private record Told(String type, long version, String headers, JsonNode data) {}
}
