package cn.tongbao.courtstub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in as the platform meets it, with a gateway that only listens. */
class CourtTests {

    private static final String ANSWERS = "/api/v1/court-docking/COURT-110105/answers";
    private static final String STEP_SECRET = "step-secret-for-the-tests-only-1234567890";
    private static final String ANSWER_SECRET = "answer-secret-for-the-tests-only-12345678";
    private static final byte[] CONTENT = "调解协议".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir private Path folder;
    private final WireMockServer gateway =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private @Nullable Court court;
    private int port;

    @BeforeEach
    void open() {
        gateway.start();
        gateway.stubFor(
                post("/token")
                        .withRequestBody(
                                equalTo(
                                        "grant_type=client_credentials&client_id=court-demo&client_secret=tongbao"))
                        .willReturn(
                                okJson("{\"access_token\":\"of-the-court\",\"expires_in\":60}")));
        gateway.stubFor(
                get(urlPathMatching("/api/v1/evidence/[a-z]+/content"))
                        .withHeader("Authorization", equalTo("Bearer of-the-court"))
                        .willReturn(aResponse().withBody(CONTENT)));
        gateway.stubFor(
                post("/api/v1/evidence")
                        .withHeader("Authorization", equalTo("Bearer of-the-court"))
                        .willReturn(
                                aResponse()
                                        .withStatus(201)
                                        .withBody("{\"token\":\"token-of-the-ruling\"}")));
        answering(200);
        reopen();
    }

    @AfterEach
    void close() {
        if (court != null) {
            court.close();
        }
        gateway.stop();
    }

    @Test
    void a_complete_application_is_registered_accepted_and_confirmed() {
        assertThat(apply("J-110105-2026-000001", "软件著作权纠纷", true)).isEqualTo(202);

        await().until(() -> kinds().equals(List.of("REGISTERED", "ACCEPTED", "RULED")));
        var ruled = answers().getLast();
        assertThat(ruled.get("result").stringValue()).isEqualTo("CONFIRMED");
        assertThat(ruled.get("number").stringValue())
                .matches("\\(20[0-9]{2}\\)京0105诉前调确1号")
                .isEqualTo(answers().getFirst().get("caseNumber").stringValue());
        assertThat(ruled.get("evidenceToken").stringValue()).isEqualTo("token-of-the-ruling");
        var upload = gateway.findAll(postRequestedFor(urlEqualTo("/api/v1/evidence"))).getFirst();
        assertThat(upload.getBodyAsString()).contains("%PDF-1.4").contains("%%EOF");
        assertThat(state().at("/cases/J-110105-2026-000001/read/agreement").stringValue())
                .isEqualTo("AS_STATED");
    }

    @ParameterizedTest
    @CsvSource({"补充材料的软件纠纷, true", "软件著作权纠纷, false"})
    void an_incomplete_one_is_supplemented_first(String title, boolean proof) {
        apply("J-110105-2026-000001", title, proof);
        await().until(() -> kinds().equals(List.of("REGISTERED", "SUPPLEMENT_REQUESTED")));
        assertThat(answers().getLast().at("/items/0").stringValue()).isEqualTo("RIGHT_PROOF");

        later(
                "J-110105-2026-000001",
                "SUPPLEMENT",
                "supplements",
                "{\"text\":\"见附件\",\"files\":[]}");

        await().until(() ->
                kinds().equals(List.of("REGISTERED", "SUPPLEMENT_REQUESTED", "ACCEPTED", "RULED")));
    }

    @Test
    void a_withdrawal_before_the_ruling_is_allowed() {
        apply("J-110105-2026-000001", "补充", true);
        await().until(() -> kinds().contains("SUPPLEMENT_REQUESTED"));

        later("J-110105-2026-000001", "WITHDRAWAL", "withdrawals", "{\"reason\":\"已履行\"}");

        await().until(() -> kinds().getLast().equals("WITHDRAWN"));
    }

    @Test
    void an_objection_is_filed_with_the_case() {
        apply("J-110105-2026-000001", "软件", true);
        await().until(() -> kinds().contains("RULED"));

        assertThat(later("J-110105-2026-000001", "OBJECTION", "objections", "{}")).isEqualTo(202);

        assertThat(state().at("/cases/J-110105-2026-000001/later/0").stringValue())
                .isEqualTo("OBJECTION");
        assertThat(state().at("/cases/J-110105-2026-000001/stage").stringValue())
                .isEqualTo("RULED");
    }

    @Test
    void answers_are_signed_and_numbered_from_one() {
        apply("J-110105-2026-000001", "软件", true);
        apply("J-110105-2026-000002", "商标", true);

        await().until(() -> sent().size() == 6);
        assertThat(sent().stream().map(answer -> Long.parseLong(answer.getHeader("X-Sequence"))))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 6).boxed().toList());
        assertThat(sent()).allSatisfy(answer -> assertThat(wellSigned(answer)).isTrue());
    }

    @Test
    void a_step_counts_once_however_often_it_comes() {
        var key = UUID.randomUUID().toString();
        var body = application(key, "J-110105-2026-000001", "软件", true);

        assertThat(step("/applications", key, body)).isEqualTo(202);
        assertThat(step("/applications", key, body)).isEqualTo(200);
        assertThat(step("/applications", key, body.replace("软件", "商标"))).isEqualTo(409);
        await().until(() -> kinds().contains("RULED"));
        assertThat(kinds()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Sequence", "X-Timestamp", "X-Signature", "Idempotency-Key"})
    void a_step_without_one_of_its_headers_is_not_taken(String missing) {
        var key = UUID.randomUUID().toString();
        var body = application(key, "J-110105-2026-000001", "软件", true);
        var headers = headers(key, body, STEP_SECRET);
        headers.remove(missing);

        assertThat(call("POST", "/applications", body, headers).statusCode()).isIn(400, 401);
        assertThat(state().get("cases").size()).isZero();
    }

    @Test
    void a_step_that_somebody_else_signed_is_not_taken() {
        var key = UUID.randomUUID().toString();
        var body = application(key, "J-110105-2026-000001", "软件", true);

        assertThat(
                        call("POST", "/applications", body, headers(key, body, ANSWER_SECRET))
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_it_does_not_know_is_not_found() {
        assertThat(later("J-110105-2026-999999", "WITHDRAWAL", "withdrawals", "{\"reason\":\"x\"}"))
                .isEqualTo(404);
        assertThat(call("GET", "/applications", "", Map.of()).statusCode()).isEqualTo(404);
        assertThat(behave("{\"mode\":\"ASLEEP\"}")).isEqualTo(400);
        assertThat(behave("{}")).isEqualTo(400);
    }

    @Test
    void a_failing_court_takes_nothing() {
        behave("{\"mode\":\"FAILING\"}");

        assertThat(apply("J-110105-2026-000001", "软件", true)).isEqualTo(503);
        assertThat(state().get("cases").size()).isZero();
    }

    @Test
    void a_slow_court_takes_the_step_although_the_caller_has_gone() {
        behave("{\"mode\":\"SLOW\"}");
        var key = UUID.randomUUID().toString();
        var body = application(key, "J-110105-2026-000001", "软件", true);
        var request = request("POST", "/applications", body, headers(key, body, STEP_SECRET));

        assertThatExceptionOfType(HttpTimeoutException.class)
                .isThrownBy(() ->
                        HTTP.send(
                                request.timeout(Duration.ofMillis(300)).build(),
                                HttpResponse.BodyHandlers.discarding()));
        await().until(() -> kinds().contains("RULED"));
    }

    @Test
    void a_silent_court_says_everything_later() {
        behave("{\"mode\":\"SILENT\"}");
        apply("J-110105-2026-000001", "软件", true);
        await().until(() -> state().get("answers").size() == 3);
        assertThat(kinds()).isEmpty();

        behave("{\"mode\":\"NORMAL\"}");

        await().until(() -> kinds().equals(List.of("REGISTERED", "ACCEPTED", "RULED")));
    }

    @Test
    void it_can_say_everything_twice() {
        behave("{\"mode\":\"NORMAL\",\"answerTwice\":true}");

        apply("J-110105-2026-000001", "软件", true);

        await().until(() -> sent().size() == 6);
        assertThat(sent().stream().map(LoggedRequest::getBodyAsString).distinct()).hasSize(3);
    }

    @Test
    void it_can_say_later_things_first() {
        behave("{\"mode\":\"NORMAL\",\"outOfOrder\":true}");

        apply("J-110105-2026-000001", "软件", true);

        await().until(() -> sent().size() == 3);
        var sequences =
                sent().stream()
                        .map(answer -> Long.parseLong(answer.getHeader("X-Sequence")))
                        .toList();
        assertThat(sequences).doesNotHaveDuplicates().isNotEqualTo(List.of(1L, 2L, 3L));
    }

    @Test
    void what_it_signs_wrongly_it_sends_again_when_it_signs_as_it_should() {
        behave("{\"mode\":\"NORMAL\",\"wrongSignature\":true}");
        answering(401);
        apply("J-110105-2026-000001", "软件", true);
        await().until(() -> sent().size() > 1);
        assertThat(sent()).noneMatch(CourtTests::wellSigned);

        // in this order: what is taken while it still signs wrongly is never sent again
        behave("{\"mode\":\"NORMAL\"}");
        answering(200);

        await().until(() -> state().get("answers").size() == 3 && done());
        assertThat(
                        sent().stream()
                                .filter(CourtTests::wellSigned)
                                .map(answer -> answer.getHeader("X-Sequence")))
                .contains("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void an_answer_that_was_not_taken_is_sent_again(int status) {
        answering(status);
        apply("J-110105-2026-000001", "软件", true);
        await().until(() -> sent().size() > 1);
        assertThat(state().at("/answers/0/done").booleanValue()).isFalse();

        answering(200);

        await().until(() -> state().get("answers").size() == 3 && done());
    }

    @Test
    void a_refused_answer_is_not_sent_again() {
        answering(422);

        apply("J-110105-2026-000001", "软件", true);

        await().until(() -> state().get("answers").size() == 3 && done());
        assertThat(sent()).hasSize(3);
    }

    @Test
    void a_killed_court_goes_on_where_it_was() throws IOException, InterruptedException {
        behave("{\"mode\":\"SILENT\"}");
        if (court != null) {
            court.close();
            court = null;
        }
        var process = process();
        try {
            await().atMost(Duration.ofSeconds(30)).until(this::answersCalls);
            apply("J-110105-2026-000001", "软件", true);
            await().until(() -> state().get("answers").size() == 3);
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }

        reopen();
        apply("J-110105-2026-000002", "商标", true);
        await().until(() -> state().get("answers").size() == 6);
        behave("{\"mode\":\"NORMAL\"}");

        await().until(() -> sent().size() == 6);
        assertThat(sent().stream().map(answer -> answer.getHeader("X-Sequence")))
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void a_file_that_is_not_what_was_stated_is_noted() {
        gateway.stubFor(
                get(urlPathMatching("/api/v1/evidence/.*"))
                        .willReturn(aResponse().withBody("something else")));

        apply("J-110105-2026-000001", "软件", true);

        await().until(() -> kinds().contains("RULED"));
        assertThat(state().at("/cases/J-110105-2026-000001/read/agreement").stringValue())
                .isEqualTo("DIFFERENT");
    }

    private void reopen() {
        court =
                Court.opened(
                        new Settings(
                                0,
                                "COURT-110105",
                                URI.create(gateway.baseUrl()),
                                URI.create(gateway.baseUrl() + "/token"),
                                "court-demo",
                                "tongbao",
                                STEP_SECRET,
                                ANSWER_SECRET,
                                folder,
                                null,
                                Duration.ofMillis(100),
                                Duration.ofSeconds(2)));
        port = court.port();
    }

    /** The stand-in as the launcher starts it, on the port that the last one has left. */
    private Process process() throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CourtStandIn.class.getName());
        builder.environment()
                .putAll(
                        Map.of(
                                "COURT_STUB_PORT",
                                Integer.toString(port),
                                "COURT_STUB_GATEWAY",
                                gateway.baseUrl(),
                                "COURT_STUB_TOKENS",
                                gateway.baseUrl() + "/token",
                                "COURT_STUB_CLIENT_SECRET",
                                "tongbao",
                                "COURT_STUB_STEP_SECRET",
                                STEP_SECRET,
                                "COURT_STUB_ANSWER_SECRET",
                                ANSWER_SECRET,
                                "COURT_STUB_STATE",
                                folder.toString(),
                                "COURT_STUB_PAUSE",
                                "PT0.1S"));
        var log = Files.createTempFile("court-stand-in", ".log").toFile();
        return builder.redirectErrorStream(true).redirectOutput(log).start();
    }

    private boolean answersCalls() {
        try {
            return HTTP.send(
                                    request("GET", "/stand-in/state", "", Map.of()).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void answering(int status) {
        gateway.stubFor(post(ANSWERS).willReturn(aResponse().withStatus(status)));
    }

    private List<LoggedRequest> sent() {
        var sent = new ArrayList<LoggedRequest>();
        gateway.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .filter(request -> request.getUrl().equals(ANSWERS))
                .forEach(sent::add);
        Collections.reverse(sent);
        return sent;
    }

    private List<JsonNode> answers() {
        return sent().stream().map(request -> JSON.readTree(request.getBodyAsString())).toList();
    }

    private List<String> kinds() {
        return answers().stream().map(answer -> answer.get("kind").stringValue()).toList();
    }

    private boolean done() {
        return state().get("answers").valueStream().allMatch(a -> a.get("done").booleanValue());
    }

    private static boolean wellSigned(LoggedRequest answer) {
        return new Signing(ANSWER_SECRET)
                .matches(
                        answer.getHeader("X-Signature"),
                        answer.getHeader("X-Sequence"),
                        answer.getHeader("X-Timestamp"),
                        answer.getBody());
    }

    private int apply(String reference, String title, boolean proof) {
        var key = UUID.randomUUID().toString();
        return step("/applications", key, application(key, reference, title, proof));
    }

    private int later(String reference, String kind, String collection, String content) {
        var key = UUID.randomUUID().toString();
        return step(
                "/applications/" + reference + "/" + collection,
                key,
                message(key, reference, kind, content));
    }

    private static String application(String key, String reference, String title, boolean proof) {
        var sum = Counter.sha256(CONTENT);
        var file = "{\"evidenceId\":\"agreement\",\"sha256\":\"" + sum + "\"}";
        var materials = proof ? "[{\"item\":\"RIGHT_PROOF\",\"file\":" + file + "}]" : "[]";
        return message(
                key,
                reference,
                "APPLICATION",
                "{\"reference\":\"%s\",\"title\":\"%s\",\"agreement\":{\"file\":%s},\"materials\":%s}"
                        .formatted(reference, title, file, materials));
    }

    private static String message(String key, String reference, String kind, String content) {
        return "{\"stepId\":\"%s\",\"courtOfficeId\":\"COURT-110105\",\"reference\":\"%s\",\"kind\":\"%s\",\"content\":%s}"
                .formatted(key, reference, kind, content);
    }

    private int step(String path, String key, String body) {
        return call("POST", path, body, headers(key, body, STEP_SECRET)).statusCode();
    }

    private static Map<String, String> headers(String key, String body, String secret) {
        var timestamp = Long.toString(CourtClock.real().getEpochSecond());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return new TreeMap<>(
                Map.of(
                        "Idempotency-Key",
                        key,
                        "X-Sequence",
                        "7",
                        "X-Timestamp",
                        timestamp,
                        "X-Signature",
                        new Signing(secret).sign("7", timestamp, bytes)));
    }

    private int behave(String behaviour) {
        return call("PUT", "/stand-in/behaviour", behaviour, Map.of()).statusCode();
    }

    private JsonNode state() {
        return JSON.readTree(call("GET", "/stand-in/state", "", Map.of()).body());
    }

    private HttpRequest.Builder request(
            String method, String path, String body, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> call(
            String method, String path, String body, Map<String, String> headers) {
        try {
            return HTTP.send(
                    request(method, path, body, headers).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
