package cn.tongbao.directory.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.Callers;
import cn.tongbao.platform.identity.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every role of every side at every endpoint, and bodies that no honest client sends. */
class SharingAccessTests extends Lending {

    private static final String STALE = "\"999\"";
    private static final List<String> ROLES =
            List.of(
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
                    "administrator",
                    "system");
    private static final Set<String> READERS = Set.of("judge", "court-clerk", "agency-officer");
    private static final List<String> DECISIONS = List.of("/grant", "/refusal", "/revocation");

    @Test
    void each_side_reads_its_requests_and_does_its_own_acts() {
        var path = path(asked("权限矩阵"));
        for (var role : ROLES) {
            // Keepers act for a region and for no office.
            var keeper = role.equals("directory-keeper");
            var asker =
                    TestTokens.bearer("somebody", role, keeper ? null : "COURT-110108", "110108");
            var holder = TestTokens.bearer("somebody", role, keeper ? null : HOLDER, "440100");
            var stranger = TestTokens.bearer("somebody", role, "COURT-310115", "310115");
            var reads = READERS.contains(role);
            for (var suffix : List.of("", "/history")) {
                assertThat(get(asker, path + suffix).statusCode())
                        .as(role)
                        .isEqualTo(reads ? 200 : 404);
                assertThat(get(holder, path + suffix).statusCode())
                        .as(role)
                        .isEqualTo(reads ? 200 : 404);
                assertThat(get(stranger, path + suffix).statusCode()).as(role).isEqualTo(404);
            }
            var decides = reads && !role.equals("court-clerk");
            for (var act : DECISIONS) {
                assertThat(post(holder, path + act, STALE, Map.of()).statusCode())
                        .as(role + act)
                        .isEqualTo(decides ? 412 : reads ? 403 : 404);
                assertThat(post(asker, path + act, STALE, Map.of()).statusCode())
                        .as(role + act)
                        .isEqualTo(reads ? 403 : 404);
                assertThat(post(stranger, path + act, STALE, Map.of()).statusCode())
                        .as(role + act)
                        .isEqualTo(404);
            }
            assertThat(post(asker, path + "/withdrawal", STALE, Map.of()).statusCode())
                    .as(role)
                    .isEqualTo(reads ? 412 : 404);
            assertThat(post(holder, path + "/withdrawal", STALE, Map.of()).statusCode())
                    .as(role)
                    .isEqualTo(reads ? 403 : 404);
            assertThat(post(stranger, REQUESTS, null, Map.of()).statusCode())
                    .as(role)
                    .isEqualTo(reads ? 422 : 403);
            var lists = reads || Set.of("expert", "directory-keeper").contains(role);
            assertThat(get(stranger, REQUESTS).statusCode()).as(role).isEqualTo(lists ? 200 : 404);
        }
    }

    @Test
    void he_himself_reads_what_is_about_him_and_decides_nothing() {
        var request = asked("本人");
        assertThat(get(LENT_HIMSELF, path(request)).statusCode()).isEqualTo(200);
        assertThat(
                        succeeded(get(LENT_HIMSELF, REQUESTS + "?limit=200"))
                                .get("items")
                                .findValuesAsString("reference"))
                .contains(request.get("reference").stringValue());
        for (var act : List.of("grant", "refusal", "revocation", "withdrawal")) {
            assertThat(decide(LENT_HIMSELF, request, act, Map.of()).statusCode()).isEqualTo(403);
        }
        assertThat(get(Callers.EXPERT, path(request)).statusCode()).isEqualTo(404);
    }

    @Test
    void keepers_see_nothing_of_what_an_office_decides() {
        var request = asked("单位决定");
        for (var keeper : List.of(Callers.KEEPER, Callers.OTHER_KEEPER)) {
            assertThat(get(keeper, path(request)).statusCode()).isEqualTo(404);
            assertThat(decide(keeper, request, "grant", Map.of()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void nobody_is_let_in_without_a_token_and_unknown_looks_like_foreign() {
        var path = path(asked("无令牌"));
        for (var suffix : List.of("", "/history")) {
            assertThat(get(null, path + suffix).statusCode()).isEqualTo(401);
            assertThat(code(get(Callers.OTHER_JUDGE, path + suffix))).isEqualTo("NOT_FOUND");
            assertThat(code(get(Callers.OTHER_JUDGE, REQUESTS + "/L-110108-2026-000000" + suffix)))
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(get(null, REQUESTS).statusCode()).isEqualTo(401);
        assertThat(post(null, REQUESTS, null, Map.of()).statusCode()).isEqualTo(401);
        assertThat(post(null, path + "/grant", null, Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_change_names_the_version_that_was_seen() {
        var request = asked("版本");
        assertThat(post(HOLDERS_JUDGE, path(request) + "/grant", null, Map.of()).statusCode())
                .isEqualTo(428);
        var stale = post(HOLDERS_JUDGE, path(request) + "/grant", STALE, Map.of());
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(json(stale).at("/current/reference")).isEqualTo(request.get("reference"));
        assertThat(get(HOLDERS_JUDGE, path(request)).headers().firstValue("ETag").orElse(""))
                .isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{\"memberId\": 5}",
                "{\"memberId\": \"a\", \"memberId\": \"b\"}",
                "{\"extra\": 1}",
                "{\"purpose\": \"nul \\u0000\"}",
                "{\"purpose\": \"lone \\ud800\"}",
                "{\"from\": \"soon\"}"
            })
    void what_cannot_be_kept_or_read_is_malformed(String body) {
        assertRefused(command("POST", Callers.JUDGE, REQUESTS, null, body), 400, "MALFORMED");
    }

    @ParameterizedTest
    @CsvSource({
        "memberId, , /memberId REQUIRED",
        "caseLabel, ' ', /caseLabel REQUIRED",
        "purpose, , /purpose REQUIRED",
        "caseReference, C-1, /caseReference MALFORMED_REFERENCE",
        "from, , /from REQUIRED",
        "from, 2027-01-01, /until BEFORE_BEGIN",
        "until, 2031-06-02, /until OUT_OF_RANGE"
    })
    void what_no_rule_allows_is_named_field_by_field(String field, String value, String said) {
        assertFields(
                post(Callers.JUDGE, REQUESTS, null, asking(LENT, "有误").put(field, value)), said);
    }

    @Test
    void days_in_the_past_and_texts_too_long_are_refused_whole() {
        var body =
                asking(LENT, "字".repeat(201))
                        .put("purpose", "字".repeat(4_001))
                        .put("from", "2026-04-01")
                        .put("until", "2026-05-01");
        assertFields(
                post(Callers.JUDGE, REQUESTS, null, body),
                "/caseLabel TOO_LONG",
                "/purpose TOO_LONG",
                "/until IN_THE_PAST");
    }

    @Test
    void a_decision_keeps_within_what_was_asked_and_says_why() {
        var request = asked("决定有误");
        assertFields(
                decide(HOLDERS_JUDGE, request, "grant", Map.of("until", "2027-01-01")),
                "/until BEYOND_REQUEST");
        assertFields(
                decide(HOLDERS_JUDGE, request, "grant", Map.of("until", "2026-05-31")),
                "/until BEFORE_BEGIN");
        assertFields(decide(HOLDERS_JUDGE, request, "refusal", Map.of()), "/reason REQUIRED");
        assertFields(
                decide(Callers.JUDGE, request, "withdrawal", Map.of("reason", "字".repeat(4_001))),
                "/reason TOO_LONG");
        assertRefused(decide(HOLDERS_JUDGE, request, "revocation", Map.of()), 409, "SHARING_STATE");
    }

    @Test
    void who_cannot_be_lent_is_not_asked_for() {
        assertRefused(
                post(Callers.JUDGE, REQUESTS, null, asking("E-ghost", "无此人")),
                422,
                "MEMBER_UNKNOWN");
        var nowhere = TestTokens.bearer("judge.nowhere", "judge", "COURT-999", "110108");
        assertRefused(post(nowhere, REQUESTS, null, asking(LENT, "无机构")), 422, "OFFICE_UNKNOWN");
        var misplaced = TestTokens.bearer("officer", "agency-officer", "COURT-110108", "110108");
        assertRefused(post(misplaced, REQUESTS, null, asking(LENT, "错位")), 422, "OFFICE_UNFIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=GHOST", "limit=0", "limit=201", "cursor=%21"})
    void a_query_that_means_nothing_is_refused(String query) {
        assertThat(get(Callers.JUDGE, REQUESTS + "?" + query).statusCode()).isEqualTo(422);
    }
}
