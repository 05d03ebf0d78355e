package cn.tongbao.liaison.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.web.Cursor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees a request and who may do what with it. */
class AccessToRequestTests extends RequestTests {

    private static final List<String> ACTS =
            List.of(
                    "receipt",
                    "acceptance",
                    "refusal",
                    "replies",
                    "extension",
                    "extension/decision",
                    "completion",
                    "withdrawal",
                    "rating",
                    "dispute",
                    "redirection",
                    "designation",
                    "notes");

    @ParameterizedTest
    @CsvSource({
        "liaison.anhui, liaison-officer, LIAI-340000, 340000",
        "liaison.national, liaison-officer, LIAI-000000, 000000",
        "intake.beijing, intake-officer, LIAI-110000, 110000",
        "routing.beijing, routing-officer, LIAI-110000, 110000",
        "samr.beijing, agency-officer, LIAI-110000, 110000",
        "mediator.li, mediator, LIAI-110000, 110000",
        "secretary.beijing, mediation-secretary, LIAI-110000, 110000",
        "party.holder, party, LIAI-110000, 110000",
        "judge.haidian, judge, LIAI-110000, 110000",
        "clerk.haidian, court-clerk, LIAI-110000, 110000",
        "institution.alpha, institution, LIAI-110000, 110000",
        "expert.zhao, expert, LIAI-110000, 110000",
        "keeper.national, directory-keeper, LIAI-110000, 110000",
        "supervisor.anhui, supervisor, , 340000",
        "auditor.national, auditor, LIAI-110000, 000000",
        "admin, administrator, LIAI-110000, 000000",
        "agency-demo, system, LIAI-110000, 110000"
    })
    void for_everybody_else_it_is_not_there(
            String person, String role, @Nullable String office, String region) {
        var request = sent("LIAI-440000");
        var bearer = TestTokens.bearer(person, role, office, region);

        refused(fetch(bearer, request), 404, "NOT_FOUND");
        refused(fetch(bearer, request + "/history"), 404, "NOT_FOUND");
        refused(fetch(bearer, request + "/notes"), 404, "NOT_FOUND");
        for (var act : ACTS) {
            refused(send(bearer, request + "/" + act, "\"1\"", null, Map.of()), 404, "NOT_FOUND");
        }
        var list = fetch(bearer, REQUESTS);
        if (list.getStatus() == 200) {
            assertThat(json(list).get("items")).isEmpty();
        } else {
            refused(list, 404, "NOT_FOUND");
        }
        if (!role.equals("liaison-officer")) {
            refused(send(bearer, REQUESTS, null, null, asking("LIAI-440000")), 403, "NOT_ALLOWED");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "supervisor.beijing, 110000",
        "supervisor.guangdong, 440000",
        "supervisor.national, 000000"
    })
    void a_supervisor_reads_and_does_nothing_before_the_superior_is_called_upon(
            String person, String region) {
        var request = sent("LIAI-440000");
        var bearer = TestTokens.bearer(person, "supervisor", null, region);

        assertThat(seen(bearer, request).get("status").stringValue()).isEqualTo("SENT");
        assertThat(seen(bearer, REQUESTS).get("items").findValuesAsString("reference"))
                .contains(reference(request));
        refused(fetch(bearer, request + "/notes"), 403, "NOT_ALLOWED");
        for (var act : ACTS) {
            var answer = send(bearer, request + "/" + act, "\"1\"", null, Map.of());
            if (act.equals("designation") && region.equals("000000")) {
                refused(answer, 409, "NOT_ESCALATED");
            } else {
                refused(answer, 403, "NOT_ALLOWED");
            }
        }
    }

    @Test
    void each_side_does_its_own_acts_alone() {
        var request = sent("LIAI-440000");

        for (var act :
                List.of(
                        "receipt",
                        "acceptance",
                        "refusal",
                        "extension",
                        "completion",
                        "designation")) {
            refused(act(BEIJING, request, act, Map.of()), 403, "NOT_ALLOWED");
        }
        for (var act :
                List.of("extension/decision", "withdrawal", "rating", "dispute", "redirection")) {
            refused(act(GUANGDONG, request, act, Map.of()), 403, "NOT_ALLOWED");
        }
    }

    @Test
    void notes_stay_with_their_side() {
        var request = sent("LIAI-440000");
        assertThat(
                        send(BEIJING, request + "/notes", null, null, Map.of("text", "CANARY"))
                                .getStatus())
                .isEqualTo(201);

        assertThat(seen(BEIJING, request + "/notes").at("/items/0/text").stringValue())
                .isEqualTo("CANARY");
        assertThat(seen(GUANGDONG, request + "/notes").get("items")).isEmpty();
        assertThat(seen(GUANGDONG, request).toString()).doesNotContain("CANARY");
        assertThat(jdbc.sql("select payload::text from outbox").query(String.class).list())
                .noneMatch(data -> data.contains("CANARY"));
    }

    @Test
    void notes_come_page_by_page_the_newest_first() {
        var request = sent("LIAI-440000");
        for (var text : List.of("一", "二", "三")) {
            clock.forward(Duration.ofMinutes(1));
            send(BEIJING, request + "/notes", null, null, Map.of("text", text));
        }

        var first = seen(BEIJING, request + "/notes?limit=2");
        assertThat(first.get("items").findValuesAsString("text")).containsExactly("三", "二");
        var rest =
                seen(
                        BEIJING,
                        request + "/notes?limit=2&cursor=" + first.get("nextCursor").stringValue());
        assertThat(rest.get("items").findValuesAsString("text")).containsExactly("一");
        assertThat(rest.has("nextCursor")).isFalse();
        var far = Cursor.encode("+999999999-01-01T00:00:00Z", "x");
        refused(fetch(BEIJING, request + "/notes?cursor=" + far), 422, "CURSOR_INVALID");
        var due = Cursor.encode("+999999999-01-01", "x");
        refused(fetch(BEIJING, REQUESTS + "?cursor=" + due), 422, "CURSOR_INVALID");
    }

    @Test
    void lists_tell_what_came_in_from_what_went_out() {
        var out = reference(sent("LIAI-440000"));
        var in = reference(sent(GUANGDONG, asking("LIAI-110000")));

        assertThat(listed(BEIJING, "?box=OUT")).contains(out).doesNotContain(in);
        assertThat(listed(BEIJING, "?box=IN")).contains(in).doesNotContain(out);
        assertThat(listed(BEIJING, "?status=DONE")).doesNotContain(in, out);
        assertThat(listed(BEIJING, "?kind=INVESTIGATION&caseReference=C-110000-2026-7K3M9Q"))
                .contains(in, out);
        refused(fetch(BEIJING, REQUESTS + "?box=UP"), 422, "VALIDATION_FAILED");
        refused(fetch(BEIJING, REQUESTS + "?status=GONE"), 422, "VALIDATION_FAILED");
        refused(fetch(BEIJING, REQUESTS + "?cursor=x"), 422, "CURSOR_INVALID");
    }

    @Test
    void without_a_token_nobody_is_let_in() {
        refused(fetch(null, REQUESTS), 401, "UNAUTHENTICATED");
        refused(send(null, REQUESTS, null, null, asking("LIAI-440000")), 401, "UNAUTHENTICATED");
    }

    private List<String> listed(String bearer, String query) {
        return seen(bearer, REQUESTS + query).get("items").findValuesAsString("reference");
    }
}
