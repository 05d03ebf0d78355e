package cn.tongbao.tipintake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.tipintake.support.Arrivals;
import cn.tongbao.tipintake.support.Caller;
import cn.tongbao.tipintake.support.Database;
import cn.tongbao.tipintake.support.IntakeTest;
import cn.tongbao.tipintake.support.ReporterFiles;
import cn.tongbao.tipintake.support.TipBody;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntakeTest
class SubmissionTests {

    @Autowired private Caller caller;
    @Autowired private Database database;
    @Autowired private Arrivals arrivals;
    @Autowired private ReporterFiles files;

    @BeforeEach
    void offices() {
        arrivals.office("PROT-000000", "国家保护中心", "National IP centre", "000000", "OPEN");
        arrivals.office("PROT-310000", "上海保护中心", "Shanghai IP centre", "310000", "OPEN");
        arrivals.office("PROT-320000", "江苏保护中心", "Jiangsu IP centre", "320000", "CLOSED");
    }

    @Test
    void anybody_hands_in_and_gets_a_reference_and_a_receipt_code() {
        var answer = caller.post("/tips", TipBody.report().toString());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("reference")).matches("T-341300-20\\d\\d-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(answer.text("receiptCode"))
                .matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(answer.text("status")).isEqualTo("RECEIVED");
        assertThat(answer.text("submittedAt")).endsWith("Z");
        assertThat(answer.response().headers().firstValue("Location"))
                .hasValue("/api/v1/tips/" + answer.text("reference"));
        assertThat(database.typesOf(answer.text("reference"))).containsExactly("tip.submitted.v1");
        assertThat(database.auditedActs(answer.text("reference"))).containsExactly("TIP_SUBMITTED");
    }

    @ParameterizedTest
    @CsvSource({
        "310115, PROT-310000", // Pudong lies in Shanghai
        "341300, PROT-000000", // Anhui has no centre
        "320100, PROT-000000", // Jiangsu's is closed
    })
    void a_tip_lands_with_the_nearest_open_centre(String region, String office) {
        var reference =
                caller.post("/tips", TipBody.report().in(region).toString()).text("reference");

        var event = database.eventsOf(reference).getFirst();
        assertThat(event.data().path("intakeOfficeId").stringValue()).isEqualTo(office);
        assertThat(event.headers().path("audience").toString())
                .contains("office:" + office, "region:" + region, "region:000000");
    }

    @Test
    void a_tip_without_a_place_lands_with_the_national_centre() {
        var answer = caller.post("/tips", TipBody.report().without("regionCode").toString());

        assertThat(answer.text("reference")).startsWith("T-000000-");
        assertThat(
                        database.eventsOf(answer.text("reference"))
                                .getFirst()
                                .headers()
                                .path("audience")
                                .toString())
                .isEqualTo("[\"office:PROT-000000\",\"region:000000\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHONE", "VOICEMAIL", "LETTER", "COUNTER"})
    void an_intake_officer_enters_what_was_told_him(String channel) {
        var body =
                TipBody.named("Zhang San", "13800000000", "zs@example.org")
                        .with("channel", channel);

        var answer = caller.intakeOf("310000").post("/tips", body.toString());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(caller.post("/tips", body.toString()).status()).isEqualTo(401);
        assertThat(
                        caller.as("samr.beijing", "agency-officer", "SAMR-110000", "110000")
                                .post("/tips", body.toString())
                                .status())
                .isEqualTo(403);
        assertThat(
                        caller.as("agency-demo", "system", "CUST-310000", null)
                                .post("/tips", body.toString())
                                .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGENCY", "ANALYTIC_MODEL", "MINI_PROGRAM"})
    void another_system_feeds_tips_in(String channel) {
        var body = TipBody.report().with("channel", channel).toString();

        assertThat(
                        caller.as("agency-demo", "system", "CUST-310000", null)
                                .post("/tips", body)
                                .status())
                .isEqualTo(201);
        assertThat(caller.intakeOf("310000").post("/tips", body).status()).isEqualTo(403);
        assertThat(caller.post("/tips", body).status()).isEqualTo(401);
    }

    @Test
    void bad_tokens_are_refused_even_where_none_is_needed() {
        for (var bad :
                List.of(
                        TestTokens.expired("a", "intake-officer", "PROT-310000"),
                        TestTokens.foreignIssuer("a", "intake-officer", "PROT-310000"),
                        TestTokens.wrongAudience("a", "intake-officer", "PROT-310000"),
                        TestTokens.forged("a", "intake-officer", "PROT-310000"))) {
            assertThat(caller.with(bad).post("/tips", TipBody.report().toString()).code())
                    .isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void an_anonymous_complaint_is_offered_to_be_filed_as_a_report() {
        var answer = caller.post("/tips", TipBody.report().with("kind", "COMPLAINT").toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("COMPLAINT_NEEDS_IDENTITY");
        assertThat(answer.body().path("offer").path("kind").stringValue()).isEqualTo("REPORT");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var body =
                TipBody.report()
                        .with("kind", "RUMOUR")
                        .with("language", "fr")
                        .with("title", "x".repeat(201))
                        .with("description", " ")
                        .with("rightType", "NONE")
                        .json("infringementTypes", "[\"COUNTERFEIT_MARK_GOODS\", \"NONE\"]")
                        .json("tags", "[\"NONE\"]")
                        .with("regionCode", "999999")
                        .with("occurredOn", "2999-01-01")
                        .json("suspects", "[{\"address\": \"somewhere\"}]")
                        .json(
                                "goods",
                                "[{\"name\": \"g\", \"pieces\": -1, \"weight\": {\"value\": \"-3\", \"unit\": \"STONE\"}}]")
                        .json(
                                "amounts",
                                "{\"loss\": \"-1\", \"gains\": \"1e5\", \"salesAmount\": \"99999999999999\"}")
                        .json("reporter", "{\"kind\": \"FRIEND\"}");

        var answer = caller.post("/tips", body.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(
                        answer.body()
                                .path("errors")
                                .valueStream()
                                .map(e ->
                                        e.path("pointer").stringValue()
                                                + " "
                                                + e.path("code").stringValue()))
                .containsExactlyInAnyOrder(
                        "/kind UNKNOWN_CODE",
                        "/language UNKNOWN_CODE",
                        "/title TOO_LONG",
                        "/description REQUIRED",
                        "/rightType UNKNOWN_CODE",
                        "/infringementTypes/1 UNKNOWN_CODE",
                        "/tags/0 UNKNOWN_CODE",
                        "/regionCode UNKNOWN_CODE",
                        "/occurredOn IN_FUTURE",
                        "/suspects/0/name REQUIRED",
                        "/goods/0/pieces NEGATIVE",
                        "/goods/0/weight/unit UNKNOWN_CODE",
                        "/goods/0/weight/value NEGATIVE",
                        "/amounts/loss NEGATIVE",
                        "/amounts/gains NOT_DECIMAL",
                        "/amounts/salesAmount TOO_LARGE",
                        "/reporter/kind UNKNOWN_CODE",
                        "/reporter/name REQUIRED");
    }

    @Test
    void texts_of_full_length_are_kept_and_one_more_character_is_refused() {
        var longest = "假".repeat(20_000);
        var body = TipBody.report().with("description", longest).with("title", "😀".repeat(200));

        var kept = caller.post("/tips", body.toString());

        assertThat(kept.status()).isEqualTo(201);
        assertThat(
                        database.eventsOf(kept.text("reference"))
                                .getFirst()
                                .data()
                                .path("description")
                                .stringValue())
                .isEqualTo(longest);
        assertThat(
                        caller.post(
                                        "/tips",
                                        TipBody.report()
                                                .with("description", longest + "假")
                                                .toString())
                                .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table tip; --",
                "<script>alert(1)</script>",
                "=HYPERLINK(\"http://example.org\")",
                "zero\u200bwidth \u202eright to left\u202c",
                "tab\tline\nend\r\n𠮷野家 😀",
                "100%_\\"
            })
    void text_is_kept_exactly(String text) {
        var body = TipBody.report().with("title", text).with("description", text);

        var reference = caller.post("/tips", body.toString()).text("reference");

        var data = database.eventsOf(reference).getFirst().data();
        assertThat(data.path("title").stringValue()).isEqualTo(text);
        assertThat(data.path("description").stringValue()).isEqualTo(text);
        assertThat(caller.intakeOf("000000").get("/tips/" + reference).text("title"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\ud800", "\\udc00x", "\\u001b[0m", "\\u0085"})
    void text_that_cannot_be_kept_is_refused(String escape) {
        var body = TipBody.report().with("title", "MARK").toString().replace("MARK", "a" + escape);

        assertThat(caller.post("/tips", body).code()).isEqualTo("MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"kind\": \"REPORT\", \"kind\": \"REPORT\"}",
                "{\"unheardOf\": 1}",
                "{\"title\": 5}",
                "{\"occurredOn\": \"yesterday\"}",
                "{\"goods\": [{\"name\": \"g\", \"pieces\": \"many\"}]}",
                "{\"goods\": [{\"name\": \"g\", \"pieces\": 1.5}]}",
                "{\"goods\": [{\"name\": \"g\", \"pieces\": 99999999999999999999}]}",
                "{\"reporter\": {\"anonymous\": \"yes\"}}",
                "{\"tags\": [[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]}"
            })
    void what_cannot_be_read_is_malformed(String body) {
        var answer = caller.post("/tips", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
        assertThat(answer.text("traceId")).isNotEmpty();
    }

    @Test
    void ten_equal_requests_at_once_give_ten_equal_answers_and_one_tip() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = TipBody.report().with("title", "once " + key).toString();
        Callable<Caller.Answer> send = () -> caller.post("/tips", body, "Idempotency-Key", key);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 10).mapToObj(i -> send).toList());

            assertThat(answers).extracting(answer -> answer.get().status()).containsOnly(201);
            assertThat(answers.stream().map(answer -> answer.resultNow().body()))
                    .containsOnly(answers.getFirst().get().body());
        }
        assertThat(
                        database.count(
                                "select count(*) from tip where title = 'once %s'".formatted(key)))
                .isEqualTo(1);
        assertThat(caller.post("/tips", TipBody.report().toString(), "Idempotency-Key", key).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void files_are_attached_and_the_keeper_of_files_is_told() {
        var id = UUID.randomUUID().toString();
        var body =
                TipBody.report().files(List.of(files.token(id, "a.pdf", 10), files.token("b.pdf")));

        var reference = caller.post("/tips", body.toString()).text("reference");

        var tip = database.eventsOf(reference).getFirst();
        assertThat(tip.data().path("evidence").valueStream().map(e -> e.path("name").stringValue()))
                .containsExactly("a.pdf", "b.pdf");
        var link = database.eventsOf(id).getFirst();
        assertThat(link.type()).isEqualTo("evidence.attached.v1");
        assertThat(link.data().path("record").stringValue()).isEqualTo(reference);
        assertThat(link.data().path("audience").toString()).contains("office:PROT-000000");
    }

    @Test
    void a_file_can_be_attached_once_only() {
        var token = files.token("once.pdf");
        var body = TipBody.report().files(List.of(files.token("fresh.pdf"), token)).toString();
        assertThat(caller.post("/tips", body).status()).isEqualTo(201);

        var again =
                caller.post(
                        "/tips",
                        TipBody.report().files(List.of(files.token("c.pdf"), token)).toString());
        var twice = files.token("twice.pdf");

        assertThat(again.code()).isEqualTo("EVIDENCE_ALREADY_ATTACHED");
        assertThat(again.body().path("errors").path(0).path("pointer").stringValue())
                .isEqualTo("/evidence/1");
        assertThat(
                        caller.post(
                                        "/tips",
                                        TipBody.report().files(List.of(twice, twice)).toString())
                                .code())
                .isEqualTo("EVIDENCE_ALREADY_ATTACHED");
    }

    @Test
    void one_file_raced_for_by_ten_tips_goes_to_one() throws Exception {
        var token = files.token("raced.pdf");
        Callable<Integer> send =
                () ->
                        caller.post("/tips", TipBody.report().files(List.of(token)).toString())
                                .status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 10).mapToObj(i -> send).toList());

            assertThat(answers.stream().map(answer -> answer.resultNow()).sorted())
                    .containsExactly(201, 422, 422, 422, 422, 422, 422, 422, 422, 422);
        }
    }

    @Test
    void tokens_that_are_no_good_are_named() {
        var body =
                TipBody.report()
                        .files(
                                List.of(
                                        files.token("good.pdf"),
                                        files.expired(null, null),
                                        files.forged(null, null),
                                        files.of("intake.310000", "PROT-310000", "his.pdf"),
                                        "nonsense"))
                        .toString();

        var answer = caller.post("/tips", body);

        assertThat(answer.code()).isEqualTo("EVIDENCE_TOKEN_INVALID");
        assertThat(
                        answer.body()
                                .path("errors")
                                .valueStream()
                                .map(e -> e.path("pointer").stringValue()))
                .containsExactly("/evidence/1", "/evidence/2", "/evidence/3", "/evidence/4");
    }

    @Test
    void an_officers_token_works_for_him_in_his_office_alone() {
        var body =
                TipBody.report()
                        .files(List.of(files.of("intake.310000", "PROT-310000", "his.pdf")))
                        .toString();

        assertThat(caller.intakeOf("000000").post("/tips", body).code())
                .isEqualTo("EVIDENCE_TOKEN_INVALID");
        assertThat(
                        caller.as("intake.310000", "intake-officer", "PROT-110000", "110000")
                                .post("/tips", body)
                                .code())
                .isEqualTo("EVIDENCE_TOKEN_INVALID");
        assertThat(caller.intakeOf("310000").post("/tips", body).status()).isEqualTo(201);
    }

    @Test
    void twenty_files_and_500_megabytes_are_the_most() {
        var twentyOne = Stream.generate(() -> files.token("f.pdf")).limit(21).toList();
        var large =
                List.of(files.token(UUID.randomUUID().toString(), "l.mp4", 500L * 1024 * 1024 + 1));

        assertThat(caller.post("/tips", TipBody.report().files(twentyOne).toString()).code())
                .isEqualTo("EVIDENCE_LIMIT_EXCEEDED");
        assertThat(caller.post("/tips", TipBody.report().files(large).toString()).code())
                .isEqualTo("EVIDENCE_LIMIT_EXCEEDED");
        assertThat(
                        caller.post(
                                        "/tips",
                                        TipBody.report().files(twentyOne.subList(0, 20)).toString())
                                .status())
                .isEqualTo(201);
    }

    @Test
    void a_tip_that_is_refused_leaves_nothing_behind() {
        var before = database.count("select count(*) from tip");
        var spent = files.token("spent.pdf");
        caller.post("/tips", TipBody.report().files(List.of(spent)).toString());

        caller.post("/tips", TipBody.report().files(List.of(spent)).toString());

        assertThat(database.count("select count(*) from tip")).isEqualTo(before + 1);
        assertThat(database.count("select count(*) from tip_history"))
                .isEqualTo(
                        database.count(
                                "select count(*) from tip_history h join tip t on t.reference = h.tip"));
    }

    @Test
    void who_reports_over_the_web_stays_unknown_even_if_he_is_signed_in() {
        var party = caller.as("party.holder", "party", null, null);
        var receipt =
                party.post(
                        "/tips",
                        TipBody.report()
                                .files(List.of(files.of("party.holder", "none", "a.pdf")))
                                .toString());
        var mine = party.post("/tips", TipBody.report().toString());
        party.post(
                "/tips/status/messages",
                "{\"receiptCode\": \"%s\", \"text\": \"t\"}".formatted(mine.text("receiptCode")));

        assertThat(receipt.status()).isEqualTo(422);
        assertThat(mine.status()).isEqualTo(201);
        var reference = mine.text("reference");
        assertThat(
                        database.texts(
                                "select person from audit_log where record = '%s' union all select person from tip_history where tip = '%s'"
                                        .formatted(reference, reference)))
                .containsOnly("null");
    }
}
