package cn.tongbao.tipintake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.tipintake.support.Arrivals;
import cn.tongbao.tipintake.support.Caller;
import cn.tongbao.tipintake.support.Database;
import cn.tongbao.tipintake.support.IntakeTest;
import cn.tongbao.tipintake.support.ReporterFiles;
import cn.tongbao.tipintake.support.TipBody;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntakeTest
class ReceiptTests {

    @Autowired private Caller caller;
    @Autowired private Database database;
    @Autowired private Arrivals arrivals;
    @Autowired private ReporterFiles files;

    @BeforeEach
    void offices() {
        arrivals.office("PROT-310000", "上海保护中心", "Shanghai IP centre", "310000", "OPEN");
        arrivals.office("SAMR-310000", "上海市市场监管局", "Shanghai Market Regulation", "310000", "OPEN");
    }

    private Caller.Answer submit(TipBody body) {
        return caller.post("/tips", body.in("310000").toString());
    }

    private Caller.Answer status(String code) {
        return caller.post("/tips/status", "{\"receiptCode\": \"%s\"}".formatted(code));
    }

    private Caller.Answer write(String code, String rest) {
        return caller.post(
                "/tips/status/messages", "{\"receiptCode\": \"%s\", %s}".formatted(code, rest));
    }

    private Caller.Answer officer(String reference, String command, String body) {
        var officer = caller.intakeOf("310000");
        var etag = officer.get("/tips/" + reference).etag();
        return officer.command("/tips/" + reference + "/" + command, body, etag);
    }

    @Test
    void the_code_shows_what_became_of_the_tip_and_nothing_internal() {
        var receipt = submit(TipBody.report());

        var fresh = status(receipt.text("receiptCode"));
        caller.intakeOf("310000").get("/tips/" + receipt.text("reference"));
        var opened = status(receipt.text("receiptCode"));

        assertThat(fresh.status()).isEqualTo(200);
        assertThat(fresh.text("reference")).isEqualTo(receipt.text("reference"));
        assertThat(fresh.text("status")).isEqualTo("RECEIVED");
        assertThat(opened.text("status")).isEqualTo("IN_REVIEW");
        assertThat(opened.response().body()).doesNotContain("PROT-", "intake.310000", "version");
        assertThat(
                        opened.body()
                                .path("timeline")
                                .valueStream()
                                .map(e -> e.path("status").stringValue()))
                .containsExactly("RECEIVED", "IN_REVIEW");
    }

    @Test
    void a_code_may_be_typed_in_any_way() {
        var code = submit(TipBody.report()).text("receiptCode");
        var reference = status(code).text("reference");

        for (var typed :
                List.of(
                        code.toLowerCase(Locale.ROOT),
                        code.replace("-", ""),
                        code.replace("-", " "),
                        "  " + code + " ",
                        code.replace('0', 'O').replace('1', 'I'),
                        code.replace('0', 'o').replace('1', 'l'))) {
            assertThat(status(typed).text("reference")).isEqualTo(reference);
        }
    }

    @Test
    void wrong_codes_cannot_be_told_apart() {
        var right = submit(TipBody.report()).text("receiptCode");
        var nearly = right.substring(0, 18) + (right.endsWith("Z") ? "Y" : "Z");

        for (var path :
                List.of("/tips/status", "/tips/status/messages", "/tips/status/withdrawal")) {
            for (var wrong :
                    List.of("", "0", "0000-0000-0000-0000", nearly, "'; --", "x".repeat(10_000))) {
                var answer = caller.post(path, "{\"receiptCode\": \"%s\"}".formatted(wrong));
                assertThat(answer.status()).isEqualTo(404);
                assertThat(withoutTrace(answer)).isEqualTo(withoutTrace(caller.post(path, "{}")));
            }
        }
    }

    private static String withoutTrace(Caller.Answer answer) {
        return answer.response().body().replace(answer.text("traceId"), "");
    }

    @Test
    void the_code_is_nowhere_in_the_database() {
        var code = submit(TipBody.report()).text("receiptCode").replace("-", "");

        assertThat(
                        database.count(
                                "select count(*) from tip t where t::text ilike '%" + code + "%'"))
                .isZero();
        assertThat(database.events().toString()).doesNotContain(code);
    }

    @Test
    void office_and_reporter_write_to_each_other() {
        var receipt = submit(TipBody.report());
        var code = receipt.text("receiptCode");
        var sent =
                officer(
                        receipt.text("reference"),
                        "messages",
                        "{\"text\": \"Please send the invoice\", \"request\": {\"items\": [\"invoice\"]}}");
        var asked = status(code).body().path("requests").path(0);

        var reply =
                write(
                        code,
                        "\"text\": \"Here it is\", \"evidence\": [\"%s\"], \"requestId\": \"%s\""
                                .formatted(
                                        files.token("invoice.pdf"),
                                        asked.path("requestId").stringValue()));

        assertThat(asked.path("requestId").stringValue()).isEqualTo(sent.text("requestId"));
        assertThat(asked.path("items").toString()).isEqualTo("[\"invoice\"]");
        assertThat(asked.path("office").path("zh").stringValue()).isEqualTo("上海保护中心");
        assertThat(asked.path("answered").booleanValue()).isFalse();
        assertThat(reply.status()).isEqualTo(201);
        var now = status(code).body();
        assertThat(now.path("requests").path(0).path("answered").booleanValue()).isTrue();
        assertThat(now.path("messages").valueStream().map(m -> m.path("from").stringValue()))
                .containsExactly("OFFICE", "REPORTER");
        assertThat(now.path("messages").path(1).path("evidence").path(0).path("name").stringValue())
                .isEqualTo("invoice.pdf");
        var event = database.eventsOf(receipt.text("reference")).getLast();
        assertThat(event.type()).isEqualTo("tip.answer-given.v1");
        assertThat(event.data().path("answers").path(0).path("text").stringValue())
                .isEqualTo("Here it is");
        assertThat(
                        event.data()
                                .path("answers")
                                .path(0)
                                .path("evidence")
                                .path(0)
                                .path("name")
                                .stringValue())
                .isEqualTo("invoice.pdf");
    }

    @Test
    void a_reporter_writes_of_his_own_accord_and_only_his_office_reads_it() {
        var receipt = submit(TipBody.report());

        var sent = write(receipt.text("receiptCode"), "\"text\": \"One more thing\"");

        assertThat(sent.status()).isEqualTo(201);
        assertThat(
                        database.eventsOf(receipt.text("reference"))
                                .getLast()
                                .data()
                                .path("answers")
                                .size())
                .isZero();
        assertThat(
                        caller.intakeOf("310000")
                                .get("/tips/" + receipt.text("reference"))
                                .body()
                                .path("messages")
                                .path(0)
                                .path("text")
                                .stringValue())
                .isEqualTo("One more thing");
    }

    @Test
    void a_reply_to_what_nobody_asked_is_refused() {
        var code = submit(TipBody.report()).text("receiptCode");

        assertThat(
                        write(
                                        code,
                                        "\"text\": \"t\", \"requestId\": \"%s\""
                                                .formatted(UUID.randomUUID()))
                                .code())
                .isEqualTo("REQUEST_UNKNOWN");
        assertThat(write(code, "\"text\": \"\"").code()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void a_proof_of_identity_is_sealed_and_returns_the_tip_to_the_desk() {
        var receipt = submit(TipBody.named("Wang Wu", "13700000000", "ww@example.org"));
        var reference = receipt.text("reference");
        officer(reference, "identity-request", "{}");
        var asked = status(receipt.text("receiptCode")).body();
        var id = UUID.randomUUID().toString();

        var reply =
                write(
                        receipt.text("receiptCode"),
                        "\"text\": \"ID 310000199001011234\", \"evidence\": [\"%s\"]"
                                .formatted(files.token(id, "passport.pdf", 9)));

        assertThat(asked.path("requests").path(0).path("text").stringValue()).contains("身份");
        assertThat(reply.status()).isEqualTo(201);
        var officer = caller.intakeOf("310000");
        var tip = officer.get("/tips/" + reference);
        assertThat(tip.text("status")).isEqualTo("RECEIVED");
        assertThat(tip.response().body()).doesNotContain("310000199001011234", "passport");
        assertThat(tip.body().path("messages").path(1).path("sealed").booleanValue()).isTrue();
        assertThat(database.eventsOf(reference).toString())
                .doesNotContain("310000199001011234", "passport");
        assertThat(database.eventsOf(id).getFirst().data().path("audience").size()).isZero();

        var revealed = officer.post("/tips/" + reference + "/reveal", "{\"purpose\": \"check\"}");

        assertThat(revealed.body().path("replies").path(0).path("text").stringValue())
                .isEqualTo("ID 310000199001011234");
        assertThat(database.eventsOf(id).getLast().type())
                .isEqualTo("evidence.audience-changed.v1");
        assertThat(database.eventsOf(id).getLast().data().path("audience").toString())
                .isEqualTo("[\"person:intake.310000\"]");
        assertThat(
                        status(receipt.text("receiptCode"))
                                .body()
                                .path("requests")
                                .path(0)
                                .path("answered")
                                .booleanValue())
                .isTrue();
    }

    @Test
    void a_rejection_is_told_in_plain_words() {
        var receipt = submit(TipBody.report());
        officer(
                receipt.text("reference"),
                "rejection",
                "{\"ground\": \"NO_CONCRETE_CLUE\", \"text\": \"No shop is named.\", \"competentOfficeId\": \"SAMR-310000\"}");

        var told = status(receipt.text("receiptCode")).body();

        assertThat(told.path("status").stringValue()).isEqualTo("CLOSED");
        var feedback = told.path("feedbacks").path(0);
        assertThat(feedback.path("kind").stringValue()).isEqualTo("REJECTED");
        assertThat(feedback.path("office").path("en").stringValue())
                .isEqualTo("Shanghai IP centre");
        assertThat(feedback.path("text").path("en").stringValue())
                .isEqualTo(
                        "Not accepted: No concrete clue. No shop is named. Please turn to Shanghai Market Regulation.");
        assertThat(feedback.path("text").path("zh").stringValue()).startsWith("不予受理：无具体线索");
        assertThat(write(receipt.text("receiptCode"), "\"text\": \"but\"").code())
                .isEqualTo("TIP_CLOSED");
    }

    @Test
    void a_consultation_is_answered_under_the_code() {
        var receipt = submit(TipBody.report().with("kind", "CONSULTATION"));
        officer(receipt.text("reference"), "answer", "{\"text\": \"Ask 12345.\"}");

        var told = status(receipt.text("receiptCode")).body();

        assertThat(told.path("status").stringValue()).isEqualTo("ANSWERED");
        assertThat(told.path("messages").path(0).path("text").stringValue())
                .isEqualTo("Ask 12345.");
    }

    @Test
    void a_tip_is_taken_back_until_it_is_decided() {
        var receipt = submit(TipBody.report());
        var other = submit(TipBody.report());
        officer(other.text("reference"), "acceptance", "{}");

        var withdrawn =
                caller.post(
                        "/tips/status/withdrawal",
                        "{\"receiptCode\": \"%s\", \"text\": \"settled\"}"
                                .formatted(receipt.text("receiptCode")));
        var late =
                caller.post(
                        "/tips/status/withdrawal",
                        "{\"receiptCode\": \"%s\"}".formatted(other.text("receiptCode")));

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.text("status")).isEqualTo("CLOSED");
        assertThat(late.code()).isEqualTo("TIP_DECIDED");
        assertThat(database.typesOf(receipt.text("reference"))).contains("tip.withdrawn.v1");
        assertThat(
                        database.count(
                                "select count(*) from tip_history where trigger = 'WITHDRAWAL' and person is null and tip = '%s'"
                                        .formatted(receipt.text("reference"))))
                .isEqualTo(1);
    }

    @Test
    void what_the_authorities_do_is_told_once_each_however_often_it_is_heard() {
        var receipt = submit(TipBody.report());
        var reference = receipt.text("reference");
        officer(reference, "acceptance", "{}");
        var theCase = new CaseData(reference);

        theCase.arrives("case.opened.v1", 1, "OPEN", "");
        assertThat(told(receipt).path("status").stringValue()).isEqualTo("IN_REVIEW");
        theCase.arrives("case.dispatched.v1", 2, "DISPATCHED", theCase.dispatch("", ""));
        assertThat(told(receipt).path("status").stringValue()).isEqualTo("WITH_AUTHORITY");
        var acknowledged = ", \"acknowledgedAt\": \"2026-03-04T02:00:00Z\"";
        theCase.arrives(
                "dispatch.acknowledged.v1", 3, "IN_PROGRESS", theCase.dispatch(acknowledged, ""));
        theCase.arrives(
                "dispatch.acknowledged.v1", 3, "IN_PROGRESS", theCase.dispatch(acknowledged, ""));
        var concluded = acknowledged + ", \"concludedAt\": \"2026-03-05T02:00:00Z\"";
        theCase.arrives(
                "dispatch.concluded.v1",
                5,
                "CONCLUDED",
                theCase.dispatch(
                        concluded,
                        "{\"type\": \"FINE\", \"amount\": \"50000\"}, {\"type\": \"CONFISCATION_GOODS\", \"pieces\": 2000}"));
        theCase.arrives("case.dispatched.v1", 2, "DISPATCHED", theCase.dispatch("", ""));

        var told = told(receipt);
        assertThat(told.path("status").stringValue()).isEqualTo("CLOSED");
        assertThat(told.path("feedbacks").valueStream().map(f -> f.path("kind").stringValue()))
                .containsExactly("ACKNOWLEDGED", "CONCLUDED");
        assertThat(told.path("feedbacks").path(1).path("office").path("zh").stringValue())
                .isEqualTo("上海市市场监管局");
        assertThat(told.path("feedbacks").path(1).path("text").path("zh").stringValue())
                .isEqualTo("上海市市场监管局已反馈处理结果：罚款（50000元）；没收侵权商品（2000件）。");
        assertThat(told.path("feedbacks").path(1).path("text").path("en").stringValue())
                .isEqualTo(
                        "Shanghai Market Regulation has reported the outcome: Fine (50000 yuan); Confiscation of goods (2000 pieces).");
        assertThat(told.toString()).doesNotContain("SAMR-310000", "d-1", theCase.reference);
        assertThat(write(receipt.text("receiptCode"), "\"text\": \"t\"").code())
                .isEqualTo("TIP_CLOSED");

        theCase.arrives("case.reopened.v1", 6, "IN_PROGRESS", theCase.dispatch(concluded, ""));

        assertThat(told(receipt).path("status").stringValue()).isEqualTo("WITH_AUTHORITY");
        assertThat(
                        told(receipt)
                                .path("timeline")
                                .valueStream()
                                .map(e -> e.path("status").stringValue()))
                .contains("WITH_AUTHORITY", "CLOSED");
        assertThat(write(receipt.text("receiptCode"), "\"text\": \"t\"").status()).isEqualTo(201);
        assertThat(caller.intakeOf("310000").get("/tips/" + reference).text("caseReference"))
                .isEqualTo(theCase.reference);
    }

    @Test
    void a_mediation_shows_to_the_reporter_by_its_end_alone() {
        var receipt = submit(TipBody.report());
        officer(receipt.text("reference"), "acceptance", "{}");
        var theCase = new CaseData(receipt.text("reference"));

        theCase.arrives("case.opened.v1", 1, "OPEN", "");
        theCase.arrives("case.referred-to-mediation.v1", 2, "IN_MEDIATION", "");
        assertThat(told(receipt).path("status").stringValue()).isEqualTo("IN_REVIEW");
        assertThat(told(receipt).toString()).doesNotContain("MEDIATION");

        theCase.arrives("case.referral-recalled.v1", 3, "OPEN", "");
        assertThat(told(receipt).path("status").stringValue()).isEqualTo("IN_REVIEW");

        theCase.arrives("case.referred-to-mediation.v1", 4, "IN_MEDIATION", "");
        theCase.arrives("case.mediation-followed.v1", 5, "CONCLUDED", "");
        assertThat(told(receipt).path("status").stringValue()).isEqualTo("CLOSED");
    }

    @Test
    void an_authoritys_request_reaches_the_reporter_and_the_answer_goes_back() {
        var receipt = submit(TipBody.report());
        var reference = receipt.text("reference");
        officer(reference, "acceptance", "{}");
        var theCase = new CaseData(reference);
        theCase.arrives("material.requested.v1", 3, "IN_PROGRESS", theCase.asking("r-77", false));

        var asked = told(receipt).path("requests").path(0);
        var answer =
                write(receipt.text("receiptCode"), "\"text\": \"Here\", \"requestId\": \"r-77\"");

        assertThat(asked.path("requestId").stringValue()).isEqualTo("r-77");
        assertThat(asked.path("items").toString()).isEqualTo("[\"certificate\"]");
        assertThat(asked.path("office").path("en").stringValue())
                .isEqualTo("Shanghai Market Regulation");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(told(receipt).path("requests").path(0).path("answered").booleanValue()).isTrue();
        var event = database.eventsOf(reference).getLast();
        assertThat(event.type()).isEqualTo("tip.answer-given.v1");
        assertThat(event.data().path("answers").path(0).path("requestId").stringValue())
                .isEqualTo("r-77");
    }

    @Test
    void a_refused_file_is_shown_as_refused_and_no_longer_handed_on() {
        var id = UUID.randomUUID().toString();
        var receipt = submit(TipBody.report().files(List.of(files.token(id, "bad.pdf", 5))));
        var reference = receipt.text("reference");

        for (int i = 0; i < 2; i++) {
            arrivals.arrive(
                    "evidence.rejected.v1",
                    1,
                    "{\"evidenceId\": \"%s\", \"recordKind\": \"TIP\", \"record\": \"%s\", \"reason\": \"ALREADY_ATTACHED\"}"
                            .formatted(id, reference));
        }

        assertThat(database.typesOf(reference))
                .containsExactly("tip.submitted.v1", "tip.restated.v1");
        assertThat(database.eventsOf(reference).getLast().data().path("evidence").size()).isZero();
        assertThat(told(receipt).path("evidence").path(0).path("refused").booleanValue()).isTrue();
        assertThat(
                        caller.intakeOf("310000")
                                .get("/tips/" + reference)
                                .body()
                                .path("evidence")
                                .path(0)
                                .path("refused")
                                .stringValue())
                .isEqualTo("ALREADY_ATTACHED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tips/status", "/tips/status/messages", "/tips/status/withdrawal"})
    void unknown_fields_are_malformed(String path) {
        assertThat(caller.post(path, "{\"receiptCode\": \"x\", \"more\": 1}").code())
                .isEqualTo("MALFORMED");
        assertThat(caller.post(path, "{\"receiptCode\": 5}").code()).isEqualTo("MALFORMED");
    }

    private JsonNode told(Caller.Answer receipt) {
        return status(receipt.text("receiptCode")).body();
    }

    /** Events of one case, as its owner would send them. */
    private final class CaseData {

        private final String tip;
        private final String reference =
                "C-310000-2026-"
                        + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

        CaseData(String tip) {
            this.tip = tip;
        }

        String dispatch(String more, String outcomes) {
            return """
            {"dispatchId": "d-1", "officeId": "SAMR-310000", "kind": "ENFORCEMENT", "status": "SENT", "version": 1,
             "sentAt": "2026-03-03T02:00:00Z"%s, "outcomes": [%s], "materialRequests": []}
            """
                    .formatted(more, outcomes);
        }

        String asking(String requestId, boolean answered) {
            return """
            {"dispatchId": "d-1", "officeId": "SAMR-310000", "kind": "ENFORCEMENT", "status": "ACKNOWLEDGED", "version": 2,
             "sentAt": "2026-03-03T02:00:00Z", "outcomes": [],
             "materialRequests": [{"requestId": "%s", "items": ["certificate"], "text": "Please", "askedAt": "2026-03-04T02:00:00Z", "answered": %s}]}
            """
                    .formatted(requestId, answered);
        }

        void arrives(String type, long version, String status, String dispatches) {
            arrivals.arrive(
                    type,
                    version,
                    """
                    {"reference": "%s", "status": "%s", "tips": ["%s"], "routingOfficeId": "PROT-310000",
                     "openedAt": "2026-03-02T02:00:00Z", "updatedAt": "2026-03-0%dT03:00:00Z", "dispatches": [%s]}
                    """
                            .formatted(reference, status, tip, 2 + version, dispatches));
        }
    }
}
