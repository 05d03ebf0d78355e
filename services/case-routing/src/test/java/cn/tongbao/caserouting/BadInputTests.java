package cn.tongbao.caserouting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies and tokens that no honest client sends. */
class BadInputTests extends ServiceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{\"reason\": 5}",
                "{\"reason\": \"a\", \"reason\": \"b\"}",
                "{\"reason\": \"a\", \"extra\": 1}",
                "{\"reason\": \"nul \\u0000\"}",
                "{\"reason\": \"bell \\u0007\"}",
                "{\"reason\": \"lone \\ud800\"}",
                "{\"reason\": \"a\"} trailing"
            })
    void what_cannot_be_kept_or_read_is_malformed_whoever_asks(String body) {
        var reference = opened();
        var mine =
                command(
                        "POST",
                        Callers.ROUTING,
                        CASES + "/" + reference + "/closure",
                        "\"1\"",
                        body);
        assertThat(mine.statusCode()).isEqualTo(400);
        assertThat(code(mine)).isEqualTo("MALFORMED");
        assertThat(json(mine).get("traceId").stringValue()).isNotBlank();
        var unknown =
                command(
                        "POST",
                        Callers.ROUTING,
                        CASES + "/C-000000-2026-000000/closure",
                        "\"1\"",
                        body);
        assertThat(unknown.statusCode()).isEqualTo(400);
    }

    @Test
    void json_deeper_than_twenty_levels_is_malformed() {
        var reference = opened();
        var deep = "{\"reason\": " + "[".repeat(30) + "]".repeat(30) + "}";
        assertThat(
                        command(
                                        "POST",
                                        Callers.ROUTING,
                                        CASES + "/" + reference + "/closure",
                                        "\"1\"",
                                        deep)
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void too_much_is_too_large_and_too_long_is_told() {
        var reference = opened();
        var path = CASES + "/" + reference + "/closure";
        assertThat(
                        post(
                                        Callers.ROUTING,
                                        path,
                                        "\"1\"",
                                        Map.of("reason", "x".repeat(1_100_000)))
                                .statusCode())
                .isEqualTo(413);
        var tooLong = post(Callers.ROUTING, path, "\"1\"", Map.of("reason", "字".repeat(4_001)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(json(tooLong).at("/errors/0/code").stringValue()).isEqualTo("TOO_LONG");
        assertThat(
                        post(Callers.ROUTING, path, "\"1\"", Map.of("reason", "🙂".repeat(4_000)))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void text_that_means_something_elsewhere_is_kept_as_text() {
        var reference = opened();
        var reason = "=HYPERLINK(\"x\") <b>'; delete from dispatch; --\t\r\n\u202e\u200d";
        var closed = actOnCase(Callers.ROUTING, reference, "closure", Map.of("reason", reason));
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(
                        json(get(Callers.ROUTING, CASES + "/" + reference + "/history"))
                                .get("items")
                                .findValuesAsString("reason"))
                .containsExactly(reason);
    }

    @Test
    void tokens_that_are_not_ours_open_nothing() {
        var reference = opened();
        for (var token :
                List.of(
                        TestTokens.expired("routing.national", "routing-officer", "PROT-000000"),
                        TestTokens.foreignIssuer(
                                "routing.national", "routing-officer", "PROT-000000"),
                        TestTokens.wrongAudience(
                                "routing.national", "routing-officer", "PROT-000000"),
                        TestTokens.forged("routing.national", "routing-officer", "PROT-000000"),
                        "Bearer nonsense")) {
            assertThat(get(token, CASES + "/" + reference).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void ids_that_are_none_and_paths_that_lead_nowhere_are_told_as_problems() {
        var reference = opened();
        for (var path :
                List.of(
                        CASES + "/" + reference + "/dispatches/not-an-id",
                        CASES
                                + "/"
                                + reference
                                + "/dispatches/00000000-0000-0000-0000-000000000000",
                        CASES + "/" + reference + "/secrets",
                        "/api/v1/elsewhere",
                        "/api/v2/cases")) {
            var answer = get(Callers.ROUTING, path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(code(answer)).as(path).isNotBlank();
        }
        assertThat(
                        command("DELETE", Callers.ROUTING, CASES + "/" + reference, null, "")
                                .statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_refusal_is_told_in_the_language_of_the_caller() {
        var reference = opened();
        var english = actOnCase(Callers.ROUTING, reference, "reopening", Map.of("reason", "x"));
        assertThat(english.statusCode()).isEqualTo(409);
        assertThat(json(english).get("title").stringValue()).isEqualTo("The case has not ended");
        assertThat(json(english).get("detail").stringValue()).contains("OPEN");
    }
}
