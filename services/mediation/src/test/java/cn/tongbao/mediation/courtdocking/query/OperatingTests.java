package cn.tongbao.mediation.courtdocking.query;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.mediation.courtdocking.Applications;
import cn.tongbao.mediation.courtdocking.CourtAnswerRefused.Code;
import cn.tongbao.mediation.courtdocking.DockingTests;
import cn.tongbao.platform.identity.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The administrator sees what waits for a court and why, and has it sent again. */
class OperatingTests extends DockingTests {

    private static final String DOCKING = "/api/v1/court-docking/";

    @Autowired private MeterRegistry meters;

    @Test
    void a_docked_court_shows_what_waits_and_why_and_nothing_of_the_case() {
        var refused = confirmationOf(COURT);
        refuseEverything();
        append(application(COURT, refused));
        append(withdrawal(COURT, refused));
        await().until(() -> statuses(refused).getFirst().equals("REFUSED"));
        var sequence = next(COURT);
        answer(COURT, sequence + 1, registered(refused));

        var seen = all(COURT);

        assertThat(seen.get("mode").stringValue()).isEqualTo("DOCKED");
        assertThat(seen.get("breaker").stringValue()).isIn("CLOSED", "OPEN", "HALF_OPEN");
        assertThat(seen.get("expectedAnswer").longValue()).isEqualTo(sequence);
        assertThat(seen.at("/steps/refused").intValue()).isEqualTo(1);
        assertThat(seen.at("/steps/waiting").intValue()).isEqualTo(1);
        assertThat(seen.at("/answers/waiting").intValue()).isEqualTo(1);
        var answer = item(seen, "ANSWER", sequence + 1);
        assertThat(answer.get("reason").stringValue()).isEqualTo("EARLIER_ANSWER_MISSING");
        assertThat(answer.get("reference").stringValue()).isEqualTo(refused);
        assertThat(answer.get("kind").stringValue()).isEqualTo("REGISTERED");
        var steps = steps(COURT, refused);
        assertThat(steps.getFirst().get("reason").stringValue()).isEqualTo("REFUSED_BY_COURT");
        assertThat(steps.getFirst().get("lastError").stringValue()).isEqualTo("HTTP 400");
        assertThat(steps.getFirst().get("attempts").intValue()).isEqualTo(1);
        assertThat(steps.getLast().get("reason").stringValue()).isEqualTo("BEHIND_EARLIER_STEP");
        assertThat(seen.toString()).doesNotContain(Applications.CANARY).doesNotContain("调确");
        answer(COURT, sequence, registered(refused));
    }

    @Test
    void a_step_that_pauses_says_what_went_wrong_and_when_it_is_tried_next() {
        var reference = confirmationOf(COURT);
        CHAOYANG.stubFor(
                any(anyUrl())
                        .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "600")));

        append(application(COURT, reference));

        await().until(() -> steps(COURT, reference).getFirst().has("lastError"));
        var step = steps(COURT, reference).getFirst();
        assertThat(step.get("lastError").stringValue()).isEqualTo("HTTP 503");
        assertThat(step.get("reason").stringValue()).isEqualTo("PAUSES");
        assertThat(Instant.parse(step.get("nextAttemptAt").stringValue()))
                .isAfter(Instant.parse(step.get("since").stringValue()).plusSeconds(500));
    }

    @Test
    void a_refused_step_is_sent_again_when_the_administrator_says_so() {
        var reference = confirmationOf(COURT);
        refuseEverything();
        append(application(COURT, reference));
        append(withdrawal(COURT, reference));
        await().until(() -> statuses(reference).getFirst().equals("REFUSED"));
        var id = steps(COURT, reference).getFirst().get("id").stringValue();
        courtsThatTakeEverythingAgain();

        var answer = retry(ADMINISTRATOR, COURT, id);

        assertThat(answer.statusCode()).isEqualTo(202);
        await().until(() -> statuses(reference).equals(List.of("SENT", "SENT")));
        assertThat(
                        jdbc.sql(
                                        """
                                        select person from audit_log
                                        where act = 'COURT_STEP_SENT_AGAIN' and record = :id
                                        """)
                                .param("id", id)
                                .query(String.class)
                                .list())
                .containsExactly("admin");
    }

    @Test
    void a_pausing_step_does_not_wait_any_longer_when_the_administrator_says_so() {
        var reference = confirmationOf(COURT);
        CHAOYANG.stubFor(
                any(anyUrl())
                        .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "3600")));
        append(application(COURT, reference));
        await().until(() -> steps(COURT, reference).getFirst().has("lastError"));
        var id = steps(COURT, reference).getFirst().get("id").stringValue();
        courtsThatTakeEverythingAgain();

        retry(ADMINISTRATOR, COURT, id);

        await().until(() -> statuses(reference).equals(List.of("SENT")));
    }

    @Test
    void a_step_that_the_court_has_is_not_sent_again() {
        var reference = confirmationOf(COURT);
        append(application(COURT, reference));
        await().until(() -> statuses(reference).equals(List.of("SENT")));
        var id =
                jdbc.sql("select id from court_step where reference = :r")
                        .param("r", reference)
                        .query(UUID.class)
                        .single();

        var answer = retry(ADMINISTRATOR, COURT, id.toString());

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void a_step_is_sent_again_to_its_own_court_alone() {
        var reference = confirmationOf(COURT);
        refuseEverything();
        append(application(COURT, reference));
        await().until(() -> statuses(reference).getFirst().equals("REFUSED"));
        var id = steps(COURT, reference).getFirst().get("id").stringValue();

        assertThat(retry(ADMINISTRATOR, OTHER_COURT, id).statusCode()).isEqualTo(404);
        assertThat(retry(ADMINISTRATOR, COURT, UUID.randomUUID().toString()).statusCode())
                .isEqualTo(404);
        assertThat(retry(ADMINISTRATOR, COURT, "first").statusCode()).isEqualTo(400);
    }

    @Test
    void a_refused_answer_shows_why() {
        var reference = confirmationOf(COURT);
        confirmations.refuse(reference, Code.WRONG_STATE);
        var sequence = next(COURT);
        answer(COURT, sequence, registered(reference));

        var item = item(all(COURT), "ANSWER", sequence);

        assertThat(item.get("status").stringValue()).isEqualTo("REFUSED");
        assertThat(item.get("reason").stringValue()).isEqualTo("REFUSED_BY_US");
        assertThat(item.get("lastError").stringValue()).isEqualTo("WRONG_STATE");
    }

    @Test
    void pages_go_through_everything_once() {
        var reference = confirmationOf(COURT);
        refuseEverything();
        append(application(COURT, reference));
        await().until(() -> statuses(reference).getFirst().equals("REFUSED"));
        for (int i = 0; i < 4; i++) {
            append(withdrawal(COURT, reference));
        }

        var items = new ArrayList<JsonNode>();
        @Nullable String cursor = null;
        do {
            var page =
                    json(
                            get(
                                    ADMINISTRATOR,
                                    DOCKING
                                            + COURT
                                            + "?limit=2"
                                            + (cursor == null ? "" : "&cursor=" + cursor)));
            page.get("items").forEach(items::add);
            cursor = page.has("nextCursor") ? page.get("nextCursor").stringValue() : null;
        } while (cursor != null);

        assertThat(
                        items.stream()
                                .map(item ->
                                        item.get("direction").stringValue()
                                                + item.get("sequence").longValue()))
                .doesNotHaveDuplicates();
        assertThat(
                        items.stream()
                                .filter(item ->
                                        reference.equals(item.path("reference").stringValue(""))
                                                && item.get("direction")
                                                        .stringValue()
                                                        .equals("STEP")))
                .hasSize(5);
    }

    @Test
    void a_court_in_the_portal_has_nothing_waiting() {
        var seen = seen(PORTAL_COURT);

        assertThat(seen.get("mode").stringValue()).isEqualTo("PORTAL");
        assertThat(seen.get("items").size()).isZero();
        assertThat(seen.has("breaker")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COURT-999999", "SAMR-110000"})
    void what_is_no_court_is_not_there(String office) {
        assertThat(get(ADMINISTRATOR, DOCKING + office).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "cursor=x", "cursor=U1RFUB94"})
    void a_wrong_page_is_refused(String query) {
        assertThat(get(ADMINISTRATOR, DOCKING + COURT + "?" + query).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake-officer",
                "routing-officer",
                "agency-officer",
                "mediation-secretary",
                "mediator",
                "party",
                "court-clerk",
                "judge",
                "institution",
                "expert",
                "directory-keeper",
                "liaison-officer",
                "supervisor",
                "auditor",
                "system"
            })
    void nobody_but_the_administrator_sees_or_does_anything(String role) {
        var reference = confirmationOf(COURT);
        refuseEverything();
        append(application(COURT, reference));
        await().until(() -> statuses(reference).getFirst().equals("REFUSED"));
        var id = steps(COURT, reference).getFirst().get("id").stringValue();
        var caller = TestTokens.bearer("somebody", role, COURT, "110105");

        assertThat(get(caller, DOCKING + COURT).statusCode()).isEqualTo(404);
        assertThat(retry(caller, COURT, id).statusCode()).isEqualTo(404);
        assertThat(statuses(reference)).containsExactly("REFUSED");
    }

    @Test
    void somebody_who_has_not_signed_in_is_asked_to() {
        assertThat(get(null, DOCKING + COURT).statusCode()).isEqualTo(401);
        assertThat(retry(null, COURT, UUID.randomUUID().toString()).statusCode()).isEqualTo(401);
    }

    @Test
    void figures_say_how_much_waits_and_was_refused_for_how_long() {
        var reference = confirmationOf(COURT);
        refuseEverything();
        append(application(COURT, reference));
        append(withdrawal(COURT, reference));
        await().until(() -> statuses(reference).getFirst().equals("REFUSED"));

        await().until(() ->
                figure("waiting") == 1 && figure("refused") == 1 && figure("oldest") > 0);
    }

    private double figure(String name) {
        return meters.get("tongbao.court." + name)
                .tag("court", COURT)
                .tag("direction", "STEP")
                .gauge()
                .value();
    }

    private void refuseEverything() {
        CHAOYANG.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400)));
    }

    private void courtsThatTakeEverythingAgain() {
        CHAOYANG.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));
    }

    private JsonNode seen(String court) {
        return page(court, "");
    }

    private JsonNode all(String court) {
        return page(court, "?limit=200");
    }

    private JsonNode page(String court, String query) {
        var answer = get(ADMINISTRATOR, DOCKING + court + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private HttpResponse<String> retry(@Nullable String bearer, String court, String id) {
        var path = DOCKING + court + "/steps/" + id + "/retry";
        return command("POST", bearer, path, null, "");
    }

    private static JsonNode item(JsonNode seen, String direction, long sequence) {
        return seen.get("items")
                .valueStream()
                .filter(item ->
                        item.get("direction").stringValue().equals(direction)
                                && item.get("sequence").longValue() == sequence)
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> steps(String court, String reference) {
        return all(court)
                .get("items")
                .valueStream()
                .filter(item ->
                        item.get("direction").stringValue().equals("STEP")
                                && item.get("reference").stringValue().equals(reference))
                .toList();
    }
}
