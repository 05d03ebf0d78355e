package cn.tongbao.liaison.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, and how it is said. */
class BadRequestTests extends RequestTests {

    @Test
    void a_closed_office_an_unknown_one_and_the_own_one_cannot_be_asked() {
        send(
                ADMIN,
                "/api/v1/offices/LIAI-340000/closure",
                "\"1\"",
                null,
                Map.of("successorId", "LIAI-440000"));

        refused(send(BEIJING, REQUESTS, null, null, asking("LIAI-340000")), 422, "OFFICE_CLOSED");
        refused(send(BEIJING, REQUESTS, null, null, asking("LIAI-999999")), 422, "OFFICE_UNKNOWN");
        refused(send(BEIJING, REQUESTS, null, null, asking("LIAI-110000")), 422, "SAME_OFFICE");
    }

    @ParameterizedTest
    @CsvSource({"SAMR", "COURT", "PROT"})
    void an_office_in_which_nobody_can_act_is_not_asked(String type) {
        registerOf(type, type + "-440000", "440000");

        var answer = send(BEIJING, REQUESTS, null, null, asking(type + "-440000"));

        refused(answer, 422, "NO_LIAISON_OFFICE");
        assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEqualTo("/toOfficeId");
    }

    @ParameterizedTest
    @CsvSource({
        "toOfficeId, , /toOfficeId, REQUIRED",
        "kind, , /kind, REQUIRED",
        "kind, NOPE, /kind, UNKNOWN_CODE",
        "text, , /text, REQUIRED",
        "text, ' ', /text, REQUIRED",
        "caseReference, C-1, /caseReference, MALFORMED"
    })
    void a_wrong_field_is_named(String field, String value, String pointer, String code) {
        var body = asking("LIAI-440000");
        body.put(field, value);

        var answer = send(BEIJING, REQUESTS, null, null, body);

        refused(answer, 422, "VALIDATION_FAILED");
        assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(json(answer).at("/errors/0/code").stringValue()).isEqualTo(code);
    }

    @Test
    void a_transfer_names_its_case_and_a_text_has_an_end() {
        var transfer = asking("LIAI-440000");
        transfer.put("kind", "CASE_TRANSFER");
        transfer.remove("caseReference");
        refused(send(BEIJING, REQUESTS, null, null, transfer), 422, "VALIDATION_FAILED");
        var long_ = asking("LIAI-440000");
        long_.put("text", "x".repeat(20_001));
        refused(send(BEIJING, REQUESTS, null, null, long_), 422, "VALIDATION_FAILED");
        long_.put("text", "\uD842\uDFB7".repeat(20_000));
        succeeded(send(BEIJING, REQUESTS, null, null, long_));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"toOfficeId\": 1}",
                "{\"nope\": 1}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"text\": \"\\u0000\"}",
                "["
            })
    void what_cannot_be_read_is_malformed(String body) {
        refused(send(BEIJING, REQUESTS, null, null, body), 400, "MALFORMED");
    }

    @Test
    void a_command_names_the_version_that_its_author_saw() {
        var request = sent("LIAI-440000");

        refused(send(GUANGDONG, request + "/acceptance", null, null, ""), 428, "VERSION_REQUIRED");
        refused(
                send(GUANGDONG, request + "/acceptance", "\"9\"", null, Map.of()),
                412,
                "VERSION_STALE");
    }

    @ParameterizedTest
    @CsvSource({
        "OUT_OF_AREA, , /proposedOfficeId, REQUIRED",
        "OUT_OF_COMPETENCE, , /proposedOfficeId, REQUIRED",
        "NOBODY_COMPETENT, LIAI-130000, /proposedOfficeId, NOT_ALLOWED",
        "OUT_OF_AREA, LIAI-440000, /proposedOfficeId, OWN_OFFICE",
        "NOPE, , /ground, UNKNOWN_CODE"
    })
    void a_refusal_names_who_is_competent_where_somebody_is(
            String ground, String proposed, String pointer, String code) {
        var request = sent("LIAI-440000");
        var answer =
                act(
                        GUANGDONG,
                        request,
                        "refusal",
                        body("ground", ground, "text", "理由", "proposedOfficeId", proposed));

        refused(answer, 422, "VALIDATION_FAILED");
        assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(json(answer).at("/errors/0/code").stringValue()).isEqualTo(code);
    }

    @Test
    void files_must_be_the_callers_own_and_bound_once() {
        var token = files.ofBeijing("委托函.pdf");
        var body = asking("LIAI-440000");
        body.put("evidence", List.of(token));
        succeeded(send(BEIJING, REQUESTS, null, null, body));

        refused(send(BEIJING, REQUESTS, null, null, body), 422, "EVIDENCE_ALREADY_ATTACHED");
        for (var wrong :
                List.of(
                        files.ofGuangdong("x.pdf"),
                        files.expired("liaison.beijing", "LIAI-110000"),
                        files.forged("liaison.beijing", "LIAI-110000"),
                        "nonsense")) {
            body.put("evidence", List.of(wrong));
            refused(send(BEIJING, REQUESTS, null, null, body), 422, "EVIDENCE_TOKEN_INVALID");
        }
    }

    @Test
    void values_outside_their_range_are_refused() {
        var request = accepted();
        refused(
                act(GUANGDONG, request, "extension", Map.of("until", "2026-06-23", "reason", "同日")),
                422,
                "VALIDATION_FAILED");
        refused(
                act(GUANGDONG, request, "completion", Map.of("result", "NOPE", "text", "x")),
                422,
                "VALIDATION_FAILED");
        refused(act(GUANGDONG, request, "replies", Map.of("text", "")), 422, "VALIDATION_FAILED");
        succeeded(act(GUANGDONG, request, "completion", Map.of("result", "PARTLY", "text", "部分")));
        refused(act(BEIJING, request, "rating", Map.of("usefulness", 6)), 422, "VALIDATION_FAILED");
        refused(act(BEIJING, request, "rating", Map.of()), 422, "VALIDATION_FAILED");
    }
}
