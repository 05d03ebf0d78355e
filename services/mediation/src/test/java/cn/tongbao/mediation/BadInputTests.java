package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Bodies and tokens that no honest client sends. */
class BadInputTests extends ServiceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{\"ground\": 5}",
                "{\"ground\": \"OTHER\", \"ground\": \"OTHER\"}",
                "{\"ground\": \"OTHER\", \"extra\": 1}",
                "{\"text\": \"nul \\u0000\"}",
                "{\"text\": \"bell \\u0007\"}",
                "{\"text\": \"lone \\ud800\"}",
                "{\"text\": \"a\"} trailing"
            })
    void what_cannot_be_kept_or_read_is_malformed_whoever_asks(String body) {
        var reference = takenUp();
        for (var path :
                List.of(
                        MEDIATIONS + "/" + reference + "/termination",
                        MEDIATIONS + "/M-110000-2026-000000/termination")) {
            var answer = command("POST", Callers.MEDIATOR, path, "\"7\"", body);
            assertRefused(answer, 400, "MALFORMED");
            assertThat(json(answer).get("traceId").stringValue()).isNotBlank();
        }
        assertThat(status(reference)).isEqualTo("IN_MEDIATION");
    }

    @Test
    void json_deeper_than_twenty_levels_is_malformed() {
        var deep = "{\"text\": " + "[".repeat(30) + "]".repeat(30) + "}";
        assertThat(
                        command(
                                        "POST",
                                        Callers.MEDIATOR,
                                        MEDIATIONS + "/" + takenUp() + "/termination",
                                        "\"7\"",
                                        deep)
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void too_much_is_too_large_and_too_long_is_told() {
        var reference = takenUp();
        var body = new HashMap<String, Object>(Map.of("ground", "OTHER"));
        body.put("text", "x".repeat(1_100_000));
        assertThat(act(Callers.MEDIATOR, reference, "termination", body).statusCode())
                .isEqualTo(413);
        body.put("text", "字".repeat(4_001));
        assertFields(act(Callers.MEDIATOR, reference, "termination", body), "/text TOO_LONG");
        body.put("text", "🙂".repeat(4_000));
        succeeded(act(Callers.MEDIATOR, reference, "termination", body));
    }

    @ParameterizedTest
    @CsvSource({
        "framework, ROYAL, /framework UNKNOWN_CODE",
        "framework, '', /framework REQUIRED;/framework UNKNOWN_CODE",
        "bodyOfficeId, '', /bodyOfficeId REQUIRED",
        "invitingCourtOfficeId, COURT-110108, /invitingCourtOfficeId NOT_ALLOWED",
        "procedure, ORDINARY, /procedure NOT_ALLOWED",
        "objectRegionCode, 999999, /objectRegionCode UNKNOWN_CODE",
        "objectRegionCode, 11, /objectRegionCode UNKNOWN_CODE",
        "rightType, SOUL, /rightType UNKNOWN_CODE",
        "disputeKind, QUARREL, /disputeKind UNKNOWN_CODE",
        "dispute, ' ', /dispute REQUIRED"
    })
    void unknown_codes_and_missing_texts_are_told_by_field(
            String field, String value, String refused) {
        var body = Mother.opening();
        body.put(field, value);
        assertFields(post(Callers.SECRETARY, MEDIATIONS, null, body), refused.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "1e3", "1,000", "abc", "", "1.001", "NaN", " 1", "+1"})
    void an_amount_is_yuan_as_a_decimal_and_not_negative(String amount) {
        var body = Mother.opening();
        body.put("amount", amount);
        var answer = post(Callers.SECRETARY, MEDIATIONS, null, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEqualTo("/amount");
    }

    @Test
    void an_amount_is_a_text_and_a_flag_a_flag() {
        var body = Mother.opening();
        body.put("amount", 120_000);
        assertRefused(post(Callers.SECRETARY, MEDIATIONS, null, body), 400, "MALFORMED");
        body.put("amount", "120000");
        body.put("foreignRelated", "yes");
        assertRefused(post(Callers.SECRETARY, MEDIATIONS, null, body), 400, "MALFORMED");
        body.put("foreignRelated", 1);
        assertRefused(post(Callers.SECRETARY, MEDIATIONS, null, body), 400, "MALFORMED");
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        assertFields(
                post(Callers.SECRETARY, MEDIATIONS, null, Map.of()),
                "/framework REQUIRED",
                "/bodyOfficeId REQUIRED",
                "/rightType REQUIRED",
                "/dispute REQUIRED",
                "/parties REQUIRED");
        var invited = Mother.opening("COURT_INVITED");
        invited.remove("invitingCourtOfficeId");
        invited.put("procedure", "SECRET");
        assertFields(
                post(Callers.SECRETARY, MEDIATIONS, null, invited),
                "/invitingCourtOfficeId REQUIRED",
                "/procedure UNKNOWN_CODE");
    }

    @Test
    void there_are_two_sides_and_what_is_wrong_with_a_party_is_told() {
        var body = Mother.opening();
        ((ObjectNode) body.at("/parties/1")).put("role", "APPLICANT");
        assertFields(
                post(Callers.SECRETARY, MEDIATIONS, null, body), "/parties RESPONDENT_MISSING");
        var wrong = (ObjectNode) body.at("/parties/1");
        wrong.put("role", "WITNESS");
        wrong.put("kind", "GHOST");
        wrong.put("name", "字".repeat(201));
        wrong.put("email", "no address");
        wrong.put("domicileRegionCode", "000001");
        wrong.putArray("representatives").addObject().put("authority", "ROYAL");
        assertFields(
                post(Callers.SECRETARY, MEDIATIONS, null, body),
                "/parties RESPONDENT_MISSING",
                "/parties/1/role UNKNOWN_CODE",
                "/parties/1/kind UNKNOWN_CODE",
                "/parties/1/name TOO_LONG",
                "/parties/1/email MALFORMED",
                "/parties/1/domicileRegionCode UNKNOWN_CODE",
                "/parties/1/representatives/0/name REQUIRED",
                "/parties/1/representatives/0/authority UNKNOWN_CODE");
        body.withArray("parties").addNull();
        assertThat(post(Callers.SECRETARY, MEDIATIONS, null, body).statusCode()).isEqualTo(422);
        var crowd = Mother.opening();
        for (int i = 0; i < 19; i++) {
            crowd.withArray("parties")
                    .addObject()
                    .put("role", "RESPONDENT")
                    .put("name", "店铺" + i)
                    .put("kind", "LEGAL_PERSON");
        }
        assertFields(post(Callers.SECRETARY, MEDIATIONS, null, crowd), "/parties TOO_MANY");
    }

    @Test
    void titles_and_disputes_have_their_length() {
        var body = Mother.opening();
        body.put("title", "字".repeat(201));
        body.put("dispute", "字".repeat(4_001));
        assertFields(
                post(Callers.SECRETARY, MEDIATIONS, null, body),
                "/title TOO_LONG",
                "/dispute TOO_LONG");
        body.put("title", "字".repeat(200));
        body.put("dispute", "字".repeat(4_000));
        succeeded(post(Callers.SECRETARY, MEDIATIONS, null, body));
    }

    @Test
    void text_that_means_something_elsewhere_is_kept_as_text() {
        var title = "=HYPERLINK(\"x\") <b>'; delete from mediation; --\t\u202e\u200d🙂";
        var body = Mother.opening();
        body.put("title", title);
        var reference = opened(body).reference();
        assertThat(seen(Callers.SECRETARY, reference).get("title").stringValue()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "tomorrow", "2026-06-31T00:00:00Z", ""})
    void a_day_that_is_none_is_malformed(String day) {
        var answer =
                command(
                        "POST",
                        Callers.HOLDER,
                        MEDIATIONS + "/" + takenUp() + "/extension",
                        null,
                        "{\"until\": \"" + day + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
    }

    @Test
    void tokens_that_are_not_ours_open_nothing() {
        var reference = takenUp();
        for (var token :
                List.of(
                        TestTokens.expired("mediator.li", "mediator", Callers.BODY),
                        TestTokens.foreignIssuer("mediator.li", "mediator", Callers.BODY),
                        TestTokens.wrongAudience("mediator.li", "mediator", Callers.BODY),
                        TestTokens.forged("mediator.li", "mediator", Callers.BODY),
                        "Bearer nonsense")) {
            assertThat(get(token, MEDIATIONS + "/" + reference).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void ids_that_are_none_and_paths_that_lead_nowhere_are_told_as_problems() {
        var reference = takenUp();
        for (var path :
                List.of(
                        MEDIATIONS + "/" + reference + "/secrets",
                        MEDIATIONS + "/not-a-reference",
                        MEDIATIONS + "/%27%20or%201=1",
                        ROOMS + "/nowhere",
                        "/api/v1/elsewhere",
                        "/api/v2/mediations")) {
            var answer = get(Callers.MEDIATOR, path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(code(answer)).as(path).isNotBlank();
        }
        assertThat(
                        post(
                                        Callers.MEDIATOR,
                                        MEDIATIONS + "/" + reference + "/sessions/x/attendance",
                                        "\"7\"",
                                        Map.of("present", List.of()))
                                .statusCode())
                .isIn(400, 404);
        assertThat(
                        command("DELETE", Callers.MEDIATOR, MEDIATIONS + "/" + reference, null, "")
                                .statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_refusal_is_told_in_the_language_of_the_caller() {
        var reference = takenUp();
        var path = MEDIATIONS + "/" + reference + "/resumption";
        var english = command("POST", Callers.MEDIATOR, path, tag(Callers.MEDIATOR, reference), "");
        assertThat(english.statusCode()).isEqualTo(409);
        assertThat(json(english).get("title").stringValue())
                .isEqualTo("The mediation is not in the right state");
        assertThat(json(english).get("detail").stringValue()).contains("IN_MEDIATION");
        var chinese =
                command(
                        "POST",
                        Callers.MEDIATOR,
                        path,
                        tag(Callers.MEDIATOR, reference),
                        "",
                        "Accept-Language",
                        "zh-CN");
        assertThat(json(chinese).get("title").stringValue()).isEqualTo("调解状态不符");
        assertThat(json(chinese).get("detail").stringValue()).contains("IN_MEDIATION");
    }
}
