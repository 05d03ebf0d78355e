package cn.tongbao.journeys;

import static cn.tongbao.journeys.MainJob.TIPS;
import static cn.tongbao.journeys.MediationJob.MEDIATIONS;
import static cn.tongbao.journeys.MediationJob.SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Bad input gets a clear error and loses nothing. */
class BadInputTests {

    private final Caller citizen = Caller.citizen();
    private final Caller intake = Caller.of("intake.national");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"kind\":\"REPORT\",\"kind\":\"REPORT\"}",
                "{\"kind\":1}",
                "{\"surprise\":true}",
                "{\"kind\":\"REPORT\",\"title\":\"a\\u0000b\"}",
                "{\"kind\":\"REPORT\",\"title\":\"a\\u0008b\"}",
                "{\"kind\":\"REPORT\",\"title\":\"\\ud83d\"}"
            })
    void what_cannot_be_read_or_kept_is_malformed(String body) {
        citizen.postRaw(TIPS, body).expectProblem(400, "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"framework\":\"PEOPLES\",\"framework\":\"PEOPLES\"}",
                "{\"framework\":1}",
                "{\"surprise\":true}",
                "{\"dispute\":\"a\\u0000b\"}",
                "{\"dispute\":\"\\ud83d\"}"
            })
    void a_mediation_that_cannot_be_read_or_kept_is_malformed(String body) {
        SECRETARY.postRaw(MEDIATIONS, body).expectProblem(400, "MALFORMED");
    }

    @Test
    void commands_on_mediations_and_confirmations_are_read_as_strictly() {
        var job = MediationJob.agreed(MediationJob.dispute());
        var confirmation = job.apply(MediationJob.COURT);
        for (var command :
                List.of(
                        "consents",
                        "mediator",
                        "sessions",
                        "agreement",
                        "agreement/signatures",
                        "performance",
                        "termination",
                        "confirmation-application")) {
            SECRETARY
                    .postRaw(job.path() + "/" + command, "{\"surprise\":true}")
                    .expectProblem(400, "MALFORMED");
        }
        for (var command :
                List.of(
                        "registration",
                        "supplement-request",
                        "supplement",
                        "non-acceptance",
                        "hearing",
                        "ruling",
                        "withdrawal",
                        "objections")) {
            MediationJob.JUDGE
                    .postRaw(confirmation + "/" + command, "{\"surprise\":true}")
                    .expectProblem(400, "MALFORMED");
        }
    }

    @Test
    void staff_name_the_version_that_they_have_seen() {
        var job = MediationJob.open(MediationJob.dispute());
        var opened = job.read(SECRETARY).etag();
        var consent = MediationJob.onPaper("P1");

        SECRETARY.post(job.path() + "/consents", consent).expectProblem(428, "VERSION_REQUIRED");
        SECRETARY
                .post(job.path() + "/consents", consent, "\"99\"")
                .expectProblem(412, "VERSION_STALE");
        assertThat(job.read(SECRETARY).etag()).isEqualTo(opened);
        SECRETARY.post(job.path() + "/consents", consent, opened).expect(200);
    }

    @Test
    void what_a_mediation_may_not_be_opened_with_is_named_by_pointer() {
        refusedOpening(body -> body.remove("framework"), "/framework");
        refusedOpening(body -> body.put("framework", "NOPE"), "/framework");
        refusedOpening(body -> body.put("framework", "COURT_INVITED"), "/invitingCourtOfficeId");
        refusedOpening(
                body -> body.put("invitingCourtOfficeId", MediationJob.COURT),
                "/invitingCourtOfficeId");
        refusedOpening(body -> body.put("rightType", "NOPE"), "/rightType");
        refusedOpening(body -> body.put("dispute", " "), "/dispute");
        refusedOpening(body -> body.put("amount", "-1"), "/amount");
        refusedOpening(body -> body.put("amount", "1e5"), "/amount");
        refusedOpening(body -> body.put("objectRegionCode", "999999"), "/objectRegionCode");
        refusedOpening(body -> body.withArray("parties").remove(1), "/parties");
        refusedOpening(body -> party(body).put("kind", "NOPE"), "/parties/0/kind");
        refusedOpening(body -> party(body).put("email", "nobody"), "/parties/0/email");
        refusedOpening(
                body -> party(body).put("domicileRegionCode", "999999"),
                "/parties/0/domicileRegionCode");
    }

    private static ObjectNode party(ObjectNode dispute) {
        return (ObjectNode) dispute.path("parties").get(0);
    }

    private static void refusedOpening(Consumer<ObjectNode> spoil, String pointer) {
        var dispute = MediationJob.dispute();
        spoil.accept(dispute);
        named(SECRETARY.postOnce(MEDIATIONS, dispute, Caller.newKey()).expect(422), pointer);
    }

    @Test
    void ten_equal_openings_with_one_key_at_once_make_one_mediation() throws Exception {
        var key = Caller.newKey();
        var dispute = MediationJob.dispute();
        var references = new HashSet<String>();

        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> request = () -> SECRETARY.postOnce(MEDIATIONS, dispute, key);
            for (var answer :
                    clients.invokeAll(Stream.generate(() -> request).limit(10).toList())) {
                references.add(answer.get().expect(201).at("/reference"));
            }
        }

        assertThat(references).hasSize(1);
        SECRETARY
                .postOnce(MEDIATIONS, dispute.put("amount", "1.00"), key)
                .expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void guessed_invitation_codes_are_limited_and_answered_alike() {
        // an address of its own, so that the limit on guesses keeps nobody else out
        var guesser = Caller.of("party.respondent").elsewhere();
        var answers = new HashSet<String>();
        var limited = 0;
        for (int i = 0; i < 100; i++) {
            var guess = "%04d-%04d-0000-0000".formatted(i, i);
            var answer = guesser.post(MEDIATIONS + "/claims", Map.of("code", guess));
            if (answer.status() == 429) {
                limited++;
                assertThat(answer.header("Retry-After")).isNotEmpty();
            } else {
                answer.expect(404);
                answers.add(answer.at("/code") + answer.at("/title") + answer.at("/detail"));
            }
        }
        assertThat(limited).isPositive();
        assertThat(answers).hasSize(1);
    }

    @Test
    void json_nested_too_deep_is_malformed_and_a_huge_body_too_large() {
        citizen.postRaw(TIPS, "{\"suspects\":" + "[".repeat(30) + "]".repeat(30) + "}")
                .expectProblem(400, "MALFORMED");
        citizen.postRaw(TIPS, "{\"title\":\"" + "x".repeat(1_200_000) + "\"}").expect(413);
        citizen.postRaw(
                        TIPS,
                        "kind=REPORT".getBytes(StandardCharsets.UTF_8),
                        "application/x-www-form-urlencoded")
                .expect(415);
        citizen.postRaw(
                        TIPS,
                        new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
                        "application/json")
                .expectProblem(400, "MALFORMED");
    }

    @Test
    void what_is_not_allowed_is_named_by_pointer() {
        refused(tip -> tip.put("title", "x".repeat(201)), "/title");
        refused(tip -> tip.put("description", "x".repeat(20_001)), "/description");
        refused(tip -> tip.put("kind", "GOSSIP"), "/kind");
        refused(tip -> tip.put("rightType", "MOON_RIGHTS"), "/rightType");
        refused(tip -> tip.put("regionCode", "999999"), "/regionCode");
        refused(tip -> tip.put("language", "xx"), "/language");
        refused(tip -> tip.put("occurredOn", "2999-01-01"), "/occurredOn");
        refused(tip -> tip.putArray("infringementTypes").add("NOPE"), "/infringementTypes/0");
        refused(tip -> tip.putArray("tags").add("NOPE"), "/tags/0");
        refused(
                tip -> tip.putObject("amounts").put("businessVolume", "-1"),
                "/amounts/businessVolume");
        refused(tip -> tip.putObject("amounts").put("gains", "1e5"), "/amounts/gains");
        refused(tip -> tip.putObject("amounts").put("loss", "9".repeat(40)), "/amounts/loss");
        refused(
                tip -> tip.putArray("suspects").addObject().put("name", "x".repeat(201)),
                "/suspects/0/name");
        refused(
                tip -> tip.putArray("goods").addObject().put("name", "a").put("pieces", -1),
                "/goods/0/pieces");
        refused(
                tip ->
                        tip.putArray("goods")
                                .addObject()
                                .put("name", "a")
                                .putObject("weight")
                                .put("value", "1")
                                .put("unit", "STONE"),
                "/goods/0/weight/unit");
        refused(tip -> tip.putArray("evidence").add("not-a-token"), "/evidence/0");
    }

    @Test
    void strange_text_is_kept_exactly() {
        var strange = "'; drop table tip; -- <script>alert(1)</script> =1+1 \u202e\u200b😀\t尾";
        var tip = DemoCases.appliances();
        tip.put("title", strange);

        var submitted = MainJob.submit(citizen, tip);

        assertThat(intake.get(TIPS + "/" + submitted.reference()).expect(200).at("/title"))
                .isEqualTo(strange);
    }

    @Test
    void ten_equal_requests_with_one_key_at_once_make_one_tip_and_get_ten_equal_answers()
            throws Exception {
        var tip = DemoCases.appliances();
        tip.put("title", "并发提交 " + System.nanoTime());
        var key = Caller.newKey();
        var answers = new HashSet<String>();

        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> request = () -> citizen.postOnce(TIPS, tip, key);
            for (var answer :
                    clients.invokeAll(Stream.generate(() -> request).limit(10).toList())) {
                answers.add(answer.get().expect(201).text());
            }
        }

        assertThat(answers).hasSize(1);
        var inbox =
                intake.get(TIPS + "?q=" + Caller.query(tip.path("title").asString())).expect(200);
        assertThat(inbox.json().path("items").size()).isEqualTo(1);
        tip.put("title", "另一内容");
        citizen.postOnce(TIPS, tip, key).expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_file_is_what_its_bytes_say_and_its_name_is_no_path() {
        var lying =
                citizen.upload(
                        "../../etc/照片.png",
                        "image/png",
                        "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.UTF_8));
        lying.expect(201);
        assertThat(lying.at("/mediaType")).isEqualTo("application/pdf");
        assertThat(lying.at("/name")).doesNotContain("/").doesNotContain("..");

        citizen.upload("empty.txt", "text/plain", new byte[0]).expect(422);
        citizen.upload(
                        "photo.jpg",
                        "image/jpeg",
                        new byte[] {
                            'M',
                            'Z',
                            (byte) 0x90,
                            0,
                            3,
                            0,
                            0,
                            0,
                            4,
                            0,
                            0,
                            0,
                            (byte) 0xff,
                            (byte) 0xff
                        })
                .expect(415);
        citizen.get("/api/v1/evidence/" + lying.at("/evidenceId")).expect(401);
    }

    @Test
    void an_upload_cut_off_midway_leaves_the_service_well() throws IOException {
        var gateway = URI.create(Stack.GATEWAY);
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream()
                    .write(
                            ("POST /api/v1/evidence HTTP/1.1\r\nHost: localhost\r\n"
                                            + "Content-Type: multipart/form-data; boundary=b\r\n"
                                            + "Content-Length: 1000000\r\n\r\n"
                                            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhalf")
                                    .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        citizen.fileToken("after.txt", "still here");
    }

    @Test
    void a_token_is_used_once() {
        var token = citizen.fileToken("once.txt", "once " + System.nanoTime());
        var first = DemoCases.appliances();
        first.putArray("evidence").add(token);
        MainJob.submit(citizen, first);
        var second = DemoCases.appliances();
        second.putArray("evidence").add(token);

        citizen.postOnce(TIPS, second, Caller.newKey())
                .expectProblem(422, "EVIDENCE_ALREADY_ATTACHED");
    }

    @Test
    void a_signed_in_persons_token_works_for_nobody_else() {
        var token = intake.fileToken("mine.txt", "mine " + System.nanoTime());
        var tip = DemoCases.appliances();
        tip.putArray("evidence").add(token);

        citizen.postOnce(TIPS, tip, Caller.newKey()).expect(422);
    }

    @Test
    void tokens_of_another_audience_or_nobody_are_not_let_in() {
        Caller.withToken(Tokens.ofUser("tongbao-other", "intake.national"))
                .get(TIPS)
                .expectProblem(401, "UNAUTHENTICATED");
        Caller.withToken("nonsense").get(TIPS).expectProblem(401, "UNAUTHENTICATED");
        citizen.get(TIPS).expectProblem(401, "UNAUTHENTICATED");
        Caller.withToken("nonsense")
                .postOnce(TIPS, DemoCases.appliances(), Caller.newKey())
                .expectProblem(401, "UNAUTHENTICATED");
    }

    @Test
    void unknown_paths_and_methods_are_problems_too() {
        intake.get("/api/v1/nothing").expectProblem(404, "NOT_FOUND");
        intake.get("/api/v2/tips").expectProblem(404, "NOT_FOUND");
        intake.send("DELETE", TIPS).expectProblem(405, "METHOD_NOT_ALLOWED");
        intake.getWith(TIPS, "Accept", "application/xml").expectProblem(406, "NOT_ACCEPTABLE");
        intake.get(TIPS + "?limit=0").expectProblem(422, "VALIDATION_FAILED");
        intake.get(TIPS + "?cursor=%00").expect(400);
    }

    @Test
    void guessed_receipt_codes_are_limited_and_answered_alike() {
        var guesser = Caller.citizen();
        var answers = new HashSet<String>();
        var limited = 0;
        for (int i = 0; i < 200; i++) {
            var guess = "%04d-%04d-0000-0000".formatted(i, i);
            var answer = guesser.post(TIPS + "/status", Map.of("receiptCode", guess));
            if (answer.status() == 429) {
                limited++;
                assertThat(answer.header("Retry-After")).isNotEmpty();
            } else {
                answer.expect(404);
                answers.add(answer.at("/code") + answer.at("/title") + answer.at("/detail"));
            }
        }
        assertThat(limited).isGreaterThanOrEqualTo(160);
        assertThat(answers).hasSize(1);
    }

    @Test
    void figures_that_are_not_figures_are_refused_by_pointer() {
        var routing = Caller.of("routing.national");
        var tip = MainJob.submit(citizen, DemoCases.appliances());
        var reference = MainJob.accept(intake, routing, tip.reference());
        var path = MainJob.CASES + "/" + reference + "/figures";
        var etag = MainJob.read(routing, reference).etag();

        for (var value : List.of("-1", "abc", "1e9", "9".repeat(30), "1.234")) {
            var refused =
                    routing.put(path, Map.of("gains", Map.of("value", value, "source", "x")), etag);
            refused.expect(422);
            assertThat(refused.at("/errors/0/pointer")).startsWith("/gains");
        }
        routing.put(path, Map.of("labels", Map.of("value", "12", "source", "x")), etag).expect(400);
        routing.put(path, Map.of("gains", Map.of("value", "1")), etag).expect(422);
        assertThat(MainJob.read(routing, reference).etag()).isEqualTo(etag);
    }

    private void refused(Consumer<ObjectNode> spoil, String pointer) {
        var tip = DemoCases.appliances();
        spoil.accept(tip);
        // an address of its own, so that the rate limit does not speak first
        named(Caller.citizen().postOnce(TIPS, tip, Caller.newKey()).expect(422), pointer);
    }

    private static void named(Answer answer, String pointer) {
        var pointers = new HashSet<String>();
        answer.json()
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asString()));
        assertThat(pointers).as(answer.text()).isEqualTo(Set.of(pointer));
    }
}
