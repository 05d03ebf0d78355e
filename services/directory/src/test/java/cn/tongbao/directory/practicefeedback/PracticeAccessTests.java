package cn.tongbao.directory.practicefeedback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.directory.Callers;
import cn.tongbao.platform.identity.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every role at every endpoint about practice, and bodies that no honest client sends. */
class PracticeAccessTests extends Rating {

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
    private static final Set<String> BODY = Set.of("judge", "court-clerk", "agency-officer");
    private static final Set<String> CHOSEN = Set.of("institution", "expert");

    @Test
    void feedback_is_for_the_body_that_engaged_and_for_whom_it_is_about() {
        enter("matrix");
        var path = SELECTIONS + "/" + rated("matrix", "权限矩阵", 3) + "/feedback";
        for (var role : ROLES) {
            var ofBody = TestTokens.bearer("somebody", role, "COURT-110108", "110108");
            var himself = TestTokens.bearer("institution.matrix", role, null, null);
            var stranger = TestTokens.bearer("somebody", role, "COURT-310115", "310115");
            var body = BODY.contains(role);
            var chosen = CHOSEN.contains(role);
            assertThat(get(ofBody, path).statusCode()).as(role).isEqualTo(body ? 200 : 404);
            assertThat(get(himself, path).statusCode())
                    .as(role)
                    .isEqualTo(chosen || body ? 200 : 404);
            assertThat(get(stranger, path).statusCode()).as(role).isEqualTo(404);
            assertThat(post(ofBody, path, null, Map.of()).statusCode())
                    .as(role)
                    .isEqualTo(body ? 409 : 404);
            assertThat(post(himself, path, null, Map.of()).statusCode())
                    .as(role)
                    .isEqualTo(chosen || body ? 403 : 404);
            assertThat(post(stranger, path, null, Map.of()).statusCode()).as(role).isEqualTo(404);
            assertThat(post(ofBody, path + "/answer", null, Map.of()).statusCode())
                    .as(role)
                    .isEqualTo(body ? 403 : 404);
            assertThat(post(himself, path + "/answer", null, Map.of()).statusCode())
                    .as(role)
                    .isEqualTo(chosen ? 422 : body ? 403 : 404);
            assertThat(get(stranger, "/api/v1/feedback").statusCode())
                    .as(role)
                    .isEqualTo(body || chosen ? 200 : 404);
        }
        assertThat(post(null, path, null, Map.of()).statusCode()).isEqualTo(401);
        assertThat(post(null, path + "/answer", null, Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void reviews_are_for_keepers_of_the_region_and_for_nobody_else() {
        enter("reviewed");
        for (int i = 0; i < 5; i++) {
            rated("reviewed", "审" + i, 1);
        }
        var found =
                succeeded(get(Callers.KEEPER, REVIEWS + "?status=OPEN&limit=200"))
                        .get("items")
                        .valueStream()
                        .filter(one -> one.get("memberId").stringValue().equals("I-reviewed"))
                        .findFirst()
                        .orElseThrow();
        var path = REVIEWS + "/" + found.get("id").stringValue();
        for (var role : ROLES) {
            var here = TestTokens.bearer("somebody", role, null, "110000");
            var elsewhere = TestTokens.bearer("somebody", role, null, "440000");
            var keeps = role.equals("directory-keeper");
            for (var suffix : List.of("", "/history")) {
                assertThat(get(here, path + suffix).statusCode())
                        .as(role)
                        .isEqualTo(keeps ? 200 : 404);
                assertThat(get(elsewhere, path + suffix).statusCode()).as(role).isEqualTo(404);
            }
            assertThat(post(here, path + "/decision", "\"9\"", Map.of()).statusCode())
                    .as(role)
                    .isEqualTo(keeps ? 412 : 404);
            assertThat(post(elsewhere, path + "/decision", "\"9\"", Map.of()).statusCode())
                    .as(role)
                    .isEqualTo(404);
            assertThat(get(here, REVIEWS).statusCode()).as(role).isEqualTo(keeps ? 200 : 404);
        }
        assertThat(post(null, path + "/decision", null, Map.of()).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{\"scores\": 5}",
                "{\"scores\": {\"competence\": \"five\"}}",
                "{\"scores\": {\"competence\": 4.5}}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"extra\": 1}",
                "{\"text\": \"nul \\u0000\"}",
                "{\"text\": \"lone \\ud800\"}"
            })
    void what_cannot_be_kept_or_read_is_malformed(String body) {
        enter("malformed");
        var reference = over("malformed", "有误" + UUID.randomUUID());
        assertRefused(
                command(
                        "POST",
                        Callers.JUDGE,
                        SELECTIONS + "/" + reference + "/feedback",
                        null,
                        body),
                400,
                "MALFORMED");
    }

    @Test
    void what_is_too_long_is_refused_whole() {
        var account = enter("long");
        var reference = over("long", "过长");
        var path = SELECTIONS + "/" + reference + "/feedback";
        var body = new HashMap<>(scores(3));
        body.put("text", "字".repeat(4_001));
        assertFields(post(Callers.JUDGE, path, null, body), "/text TOO_LONG");
        assertThat(get(Callers.JUDGE, path).statusCode()).isEqualTo(404);
        succeeded(post(Callers.JUDGE, path, null, scores(3)));
        assertFields(
                post(account, path + "/answer", null, Map.of("text", "字".repeat(4_001))),
                "/text TOO_LONG");
        assertFields(post(account, path + "/answer", null, Map.of("text", " ")), "/text REQUIRED");
    }
}
