package cn.tongbao.liaison.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An office is merged into another while it has work: all goes on there, with its history. */
class SuccessionTests extends RequestTests {

    @Test
    void requests_on_both_sides_and_notes_go_to_the_successor() {
        var incoming = sent("LIAI-440000");
        var outgoing = sent(GUANGDONG, asking("LIAI-110000"));
        send(GUANGDONG, incoming + "/notes", null, null, Map.of("text", "内部意见"));

        merge("LIAI-440000", "LIAI-340000");

        var taken = seen(THIRD, incoming);
        assertThat(taken.get("toOfficeId").stringValue()).isEqualTo("LIAI-340000");
        assertThat(taken.get("dueOn").stringValue())
                .as("the limit runs on")
                .isEqualTo("2026-06-08");
        assertThat(seen(THIRD, outgoing).get("fromOfficeId").stringValue())
                .isEqualTo("LIAI-340000");
        assertThat(seen(THIRD, incoming + "/notes").get("items")).hasSize(1);
        refused(fetch(GUANGDONG, incoming), 404, "NOT_FOUND");
        assertThat(seen(THIRD, incoming + "/history").get("items").findValuesAsString("act"))
                .containsExactly("SENT", "HANDED_OVER");
        assertThat(told(reference(incoming)).getLast().headers()).contains("office:LIAI-340000");

        succeeded(act(THIRD, incoming, "acceptance", Map.of()));
        succeeded(act(THIRD, incoming, "completion", Map.of("result", "FULFILLED", "text", "办结")));
    }

    @Test
    void a_request_waiting_for_a_designation_goes_to_the_successor_of_the_superior() {
        var request = sent("LIAI-440000");
        clock.set(Instant.parse("2026-06-08T16:00:01Z"));
        eventually(() -> assertThat(fetch(NATIONAL, request).getStatus()).isEqualTo(200));
        register("LIAI-000000-02", "000000", null, "NATIONAL");

        merge("LIAI-000000", "LIAI-000000-02");

        var heir = liaison("liaison.heir", "LIAI-000000-02", "000000");
        succeeded(
                act(
                        heir,
                        request,
                        "designation",
                        Map.of("officeId", "LIAI-440000", "reason", "违法行为发生地")));
    }

    @Test
    void a_request_whose_sides_become_one_office_is_over_and_nobody_rates_himself() {
        var open = sent("LIAI-440000");
        var done = accepted();
        succeeded(act(GUANGDONG, done, "completion", Map.of("result", "FULFILLED", "text", "办结")));
        var refused = refused();

        merge("LIAI-440000", "LIAI-110000");

        assertThat(seen(BEIJING, open).get("status").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(seen(BEIJING, open + "/history").get("items").findValuesAsString("act"))
                .containsExactly("SENT", "HANDED_OVER", "SIDES_MERGED");
        assertThat(
                        jdbc.sql("select count(*) from deadline where stopped_at is null")
                                .query(Long.class)
                                .single())
                .isZero();
        refused(act(BEIJING, done, "rating", Map.of("usefulness", 5)), 409, "ASSISTANCE_STATE");
        refused(act(BEIJING, refused, "dispute", Map.of("text", "x")), 409, "ASSISTANCE_STATE");
    }

    @Test
    void requests_are_listed_by_an_office_on_either_side() {
        var incoming = sent(GUANGDONG, asking("LIAI-110000"));
        var outgoing = sent("LIAI-440000");
        sent("LIAI-130000");

        assertThat(
                        seen(BEIJING, REQUESTS + "?officeId=LIAI-440000")
                                .get("items")
                                .findValuesAsString("reference"))
                .containsExactlyInAnyOrder(reference(incoming), reference(outgoing));
    }

    @Test
    void a_merger_says_why_and_names_an_open_office() {
        var path = "/api/v1/offices/LIAI-440000";
        refused(
                send(ADMIN, path + "/merger", "\"1\"", null, Map.of("intoId", "LIAI-340000")),
                422,
                "VALIDATION_FAILED");
        refused(
                send(
                        ADMIN,
                        path + "/merger",
                        "\"1\"",
                        null,
                        Map.of("intoId", "LIAI-440000", "reason", "机构改革")),
                422,
                "VALIDATION_FAILED");
        refused(
                send(
                        ADMIN,
                        path + "/merger",
                        null,
                        null,
                        Map.of("intoId", "LIAI-340000", "reason", "机构改革")),
                428,
                "VERSION_REQUIRED");
        refused(
                send(
                        BEIJING,
                        path + "/merger",
                        "\"1\"",
                        null,
                        Map.of("intoId", "LIAI-340000", "reason", "机构改革")),
                403,
                "NOT_ALLOWED");
        merge("LIAI-440000", "LIAI-340000");

        var history = seen(ADMIN, path + "/history").get("items");
        assertThat(history.findValuesAsString("act")).containsExactly("REGISTERED", "CLOSED");
        assertThat(history.at("/1/reason").stringValue()).isEqualTo("机构改革");
        assertThat(history.at("/1/state/successorId").stringValue()).isEqualTo("LIAI-340000");
        assertThat(history.at("/1/person").stringValue()).isEqualTo("admin");
        var shown = seen(null, path + "/history").get("items");
        assertThat(shown.at("/1/person").isMissingNode()).isTrue();
        assertThat(shown.at("/0/state/contacts").isMissingNode()).isTrue();
        refused(fetch(null, "/api/v1/offices/LIAI-999999/history"), 404, "NOT_FOUND");
    }

    private void merge(String id, String into) {
        var path = "/api/v1/offices/" + id;
        succeeded(
                send(
                        ADMIN,
                        path + "/merger",
                        fetch(ADMIN, path).getHeader("ETag"),
                        null,
                        Map.of("intoId", into, "reason", "机构改革")));
    }
}
