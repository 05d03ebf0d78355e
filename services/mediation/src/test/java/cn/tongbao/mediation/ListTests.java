package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.identity.TestTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists hold what can be read, in pages; commands name the version that their author has seen. */
class ListTests extends ServiceTests {

    @Test
    void each_sees_his_own_mediations_in_the_list() {
        var reference = named(Mother.opening());
        for (var caller :
                List.of(Callers.SECRETARY, Callers.MEDIATOR, Callers.HOLDER, Callers.RESPONDENT)) {
            assertThat(all(caller, "")).contains(reference);
        }
        for (var caller :
                List.of(
                        Callers.OTHER_SECRETARY,
                        Callers.COLLEAGUE,
                        Callers.OTHER_MEDIATOR,
                        Callers.STRANGER)) {
            assertThat(all(caller, "")).doesNotContain(reference);
        }
    }

    @Test
    void somebody_named_in_a_role_that_he_does_not_come_with_gets_his_list_without_it() {
        var reference = named(Mother.opening());
        var asParty = Callers.party("mediator.li");
        assertThat(all(asParty, "")).doesNotContain(reference);
        assertRefused(get(asParty, MEDIATIONS + "/" + reference), 404, "NOT_FOUND");
        var both = TestTokens.bearer("mediator.li", List.of("party", "mediator"), null, "110000");
        assertThat(all(both, "")).contains(reference);
    }

    @Test
    void pages_follow_the_due_day_and_lose_and_repeat_nothing() {
        var early = takenUp();
        var never = opened(Mother.opening()).reference();
        clock.set(Instant.parse("2026-06-08T02:00:00Z"));
        var late = takenUp();
        var listed = all(Callers.SECRETARY, "");
        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(early, late, never);
        assertThat(all(Callers.SECRETARY, "&limit=1")).isEqualTo(listed);
        assertThat(all(Callers.SECRETARY, "&limit=7")).isEqualTo(listed);
    }

    @Test
    void filters_leave_what_they_ask_for() {
        var open = takenUp();
        var missed = opened(Mother.opening("COURT_INVITED")).reference();
        clock.set(Instant.parse("2026-06-04T16:00:01Z"));
        await().atMost(SOON)
                .until(() -> seen(Callers.SECRETARY, missed).get("overdue").booleanValue());
        assertThat(all(Callers.SECRETARY, "&status=IN_MEDIATION"))
                .contains(open)
                .doesNotContain(missed);
        assertThat(all(Callers.SECRETARY, "&overdue=true")).contains(missed).doesNotContain(open);
        assertThat(all(Callers.SECRETARY, "&overdue=false")).contains(open).doesNotContain(missed);
        assertThat(all(Callers.SECRETARY, "&case=C-110000-2026-000000")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=201",
                "?status=NOWHERE",
                "?cursor=abc",
                "?cursor=eA",
                "?cursor=%F0%9F%99%82",
                "?limit=x",
                "?overdue=perhaps"
            })
    void what_cannot_be_asked_is_refused(String query) {
        var answer = get(Callers.SECRETARY, MEDIATIONS + query);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(code(answer)).isNotBlank();
    }

    @Test
    void a_list_shows_no_files_and_the_record_does() {
        var reference = opened(Mother.opening()).reference();
        succeeded(
                act(
                        Callers.SECRETARY,
                        reference,
                        "consents",
                        Map.of("partyId", "P1", "evidence", files.ofSecretary("同意书.pdf"))));
        assertThat(seen(Callers.SECRETARY, reference).get("files").size()).isEqualTo(1);
        assertThat(
                        items(Callers.SECRETARY, "").stream()
                                .filter(item ->
                                        item.get("reference").stringValue().equals(reference)))
                .singleElement()
                .matches(item -> item.get("files").isEmpty());
    }

    @Test
    void history_tells_every_act_with_its_version_page_by_page() {
        var reference = takenUp();
        var path = MEDIATIONS + "/" + reference + "/history";
        var first = succeeded(get(Callers.RESPONDENT, path + "?limit=3"));
        var second =
                succeeded(
                        get(
                                Callers.RESPONDENT,
                                path
                                        + "?limit=200&cursor="
                                        + first.get("nextCursor").stringValue()));
        var acts = new ArrayList<>(first.get("items").findValuesAsString("act"));
        acts.addAll(second.get("items").findValuesAsString("act"));
        assertThat(acts)
                .containsExactly(
                        "OPENED",
                        "SEAT_CLAIMED",
                        "SEAT_CLAIMED",
                        "CONSENTED",
                        "CONSENTED",
                        "MEDIATOR_NAMED",
                        "MEDIATOR_ACCEPTED");
        var last = second.get("items").get(second.get("items").size() - 1);
        assertThat(last.get("from").stringValue()).isEqualTo("MEDIATOR_SELECTED");
        assertThat(last.get("to").stringValue()).isEqualTo("IN_MEDIATION");
        assertThat(last.get("person").stringValue()).isEqualTo("mediator.li");
        assertThat(last.get("version").asLong()).isEqualTo(7);
        assertRefused(get(Callers.RESPONDENT, path + "?cursor=abc"), 422, "CURSOR_INVALID");
    }

    @Test
    void every_look_and_every_act_leaves_a_row_of_the_audit_trail() {
        var reference = named(Mother.opening());
        seen(Callers.MEDIATOR, reference);
        get(Callers.MEDIATOR, MEDIATIONS + "/" + reference + "/history");
        for (var act :
                List.of(
                        "OPEN",
                        "SEAT_CLAIMED",
                        "CONSENT",
                        "NAME_MEDIATOR",
                        "MEDIATION_READ",
                        "MEDIATION_HISTORY_READ")) {
            assertThat(
                            count(
                                    "select count(*) from audit_log where record = ? and act = ?",
                                    reference,
                                    act))
                    .as(act)
                    .isPositive();
        }
    }

    @Test
    void staff_names_the_version_it_has_seen_and_parties_may() {
        var reference = seated(Mother.opening());
        var consents = MEDIATIONS + "/" + reference + "/consents";
        succeeded(post(Callers.HOLDER, consents, null, Map.of("agrees", true)));
        var stale = post(Callers.RESPONDENT, consents, "\"1\"", Map.of("agrees", true));
        assertRefused(stale, 412, "VERSION_STALE");
        assertThat(json(stale).at("/current/reference").stringValue()).isEqualTo(reference);
        assertThat(json(stale).at("/current/parties/0").has("email"))
                .as("the current state is shown as its reader may see it")
                .isFalse();
        succeeded(post(Callers.RESPONDENT, consents, null, Map.of("agrees", true)));
        var mediator = MEDIATIONS + "/" + reference + "/mediator";
        var body = Map.of("person", "mediator.li");
        assertRefused(post(Callers.SECRETARY, mediator, null, body), 428, "VERSION_REQUIRED");
        assertRefused(post(Callers.SECRETARY, mediator, "\"1\"", body), 412, "VERSION_STALE");
        var named = post(Callers.SECRETARY, mediator, tag(Callers.SECRETARY, reference), body);
        assertThat(named.headers().firstValue("ETag")).hasValue("\"6\"");
        assertRefused(
                post(
                        Callers.MEDIATOR,
                        MEDIATIONS + "/" + reference + "/mediator/acceptance",
                        null,
                        Map.of()),
                428,
                "VERSION_REQUIRED");
    }

    private List<String> all(String caller, String filter) {
        return items(caller, filter).stream()
                .map(item -> item.get("reference").stringValue())
                .toList();
    }

    private List<JsonNode> items(String caller, String filter) {
        var items = new ArrayList<JsonNode>();
        var path = MEDIATIONS + "?" + (filter.contains("limit") ? "" : "limit=200") + filter;
        var page = succeeded(get(caller, path));
        page.get("items").valueStream().forEach(items::add);
        while (page.has("nextCursor")) {
            page = succeeded(get(caller, path + "&cursor=" + page.get("nextCursor").stringValue()));
            page.get("items").valueStream().forEach(items::add);
        }
        return items;
    }
}
