package cn.tongbao.evidence;

import cn.tongbao.platform.identity.TestIdentity;
import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.test.ContractAssertions;
import cn.tongbao.platform.test.RealPostgres;
import cn.tongbao.platform.test.RealRabbit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real database and a real broker, spoken to from outside. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tongbao.identity.issuer=http://keycloak.test/realms/tongbao",
            "tongbao.identity.jwks-uri=http://keycloak.test/certs",
            "tongbao.evidence.public-limit=1MB",
            "tongbao.evidence.staff-limit=3MB",
            "tongbao.evidence.removal.every=1h",
            "tongbao.evidence.removal.settled-for=0s",
            "server.tomcat.connection-timeout=3s"
        })
@Import({
    RealPostgres.class,
    RealRabbit.class,
    TestIdentity.class,
    MovableClock.Legal.class,
    WrittenApi.class
})
public abstract class ServiceTests {

    protected static final String EVIDENCE = "/api/v1/evidence";
    protected static final String BOUNDARY = "----tongbao";
    protected static final Path STORE = TestKeys.FOLDER.resolve("store");

    protected static final String INTAKE =
            TestTokens.bearer("intake.shanghai", "intake-officer", "PROT-310000", "310000");
    protected static final String ROUTING =
            TestTokens.bearer("routing.shanghai", "routing-officer", "PROT-310000", "310000");
    protected static final String AGENCY =
            TestTokens.bearer("samr.shanghai", "agency-officer", "SAMR-310000", "310000");
    protected static final String OTHER_AGENCY =
            TestTokens.bearer("samr.beijing", "agency-officer", "SAMR-110000", "110000");
    protected static final String SUPERVISOR =
            TestTokens.bearer("supervisor.shanghai", "supervisor", null, "310000");
    protected static final String OTHER_SUPERVISOR =
            TestTokens.bearer("supervisor.anhui", "supervisor", null, "340000");
    protected static final String PARTY = TestTokens.bearer("party.holder", "party", null, null);
    protected static final String OTHER_PARTY =
            TestTokens.bearer("party.respondent", "party", null, null);
    protected static final String SECRETARY =
            TestTokens.bearer("secretary.shanghai", "mediation-secretary", "MEDI-310000", "310000");
    protected static final String MEDIATOR =
            TestTokens.bearer("mediator.chen", "mediator", "MEDI-310000", "310000");
    protected static final String OTHER_MEDIATOR =
            TestTokens.bearer("mediator.wang", "mediator", "MEDI-310000", "310000");
    protected static final String CLERK =
            TestTokens.bearer("clerk.haidian", "court-clerk", "COURT-110108", "110108");
    protected static final String JUDGE =
            TestTokens.bearer("judge.haidian", "judge", "COURT-110108", "110108");
    protected static final String OTHER_JUDGE =
            TestTokens.bearer("judge.pudong", "judge", "COURT-310115", "310115");
    protected static final String COURT_SYSTEM =
            TestTokens.bearer("court-demo", "system", "COURT-110108", "110108");
    protected static final String AUDITOR =
            TestTokens.bearer("auditor.national", "auditor", null, "000000");
    protected static final String ADMINISTRATOR =
            TestTokens.bearer("admin", "administrator", null, null);

    protected static final List<String> SHANGHAI =
            List.of("office:PROT-310000", "region:310000", "region:000000");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort protected int port;
    @Autowired protected JdbcClient jdbc;
    @Autowired protected RabbitTemplate rabbit;
    @Autowired protected MovableClock clock;

    @DynamicPropertySource
    static void paths(DynamicPropertyRegistry settings) {
        settings.add("tongbao.evidence.store", STORE::toString);
        settings.add("tongbao.evidence.private-key", () -> TestKeys.FOLDER.resolve("private.pem"));
        settings.add("tongbao.evidence.public-key", () -> TestKeys.FOLDER.resolve("public.pem"));
    }

    @AfterEach
    void setTheClockBack() {
        clock.ahead(Duration.ZERO);
    }

    /** A fresh PNG, different from all others. */
    protected static byte[] png() {
        var head = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        var tail = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        var png = new byte[head.length + tail.length];
        System.arraycopy(head, 0, png, 0, head.length);
        System.arraycopy(tail, 0, png, head.length, tail.length);
        return png;
    }

    protected HttpResponse<String> upload(@Nullable String bearer, String name, byte[] content) {
        return upload(bearer, name, "application/octet-stream", content);
    }

    protected HttpResponse<String> upload(
            @Nullable String bearer, String name, String declared, byte[] content) {
        return send(
                request(EVIDENCE, bearer)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(form(name, declared, content)))
                        .build());
    }

    protected static byte[] form(String name, String declared, byte[] content) {
        var head =
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: %s\r
                \r
                """
                        .formatted(BOUNDARY, name, declared)
                        .getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
        var body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        return body;
    }

    /** A file that was just taken in. */
    protected JsonNode uploaded(@Nullable String bearer, byte[] content) {
        return json(upload(bearer, "photo.png", content));
    }

    protected HttpResponse<String> get(@Nullable String bearer, String path, String... headers) {
        var request = request(path, bearer);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET().build());
    }

    protected HttpRequest.Builder request(String path, @Nullable String bearer) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(30));
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        return request;
    }

    protected static HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    protected static <T> HttpResponse<T> send(
            HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** What a service of records publishes when a record takes or shows a file. */
    protected void publish(
            String type,
            String source,
            JsonNode file,
            String kind,
            String record,
            long version,
            List<String> audience) {
        publish(
                type,
                source,
                Map.of(
                        "evidenceId", file.get("evidenceId").stringValue(),
                        "sha256", file.get("sha256").stringValue(),
                        "recordKind", kind,
                        "record", record,
                        "audience", audience,
                        "recordVersion", version,
                        "at", clock.instant().toString()));
    }

    /** The same of a record that went from one office to another. */
    protected void publish(
            String type,
            String source,
            JsonNode file,
            String kind,
            String record,
            long version,
            List<String> audience,
            Map<String, String> move) {
        publish(
                type,
                source,
                Map.of(
                        "evidenceId",
                        file.get("evidenceId").stringValue(),
                        "sha256",
                        file.get("sha256").stringValue(),
                        "recordKind",
                        kind,
                        "record",
                        record,
                        "audience",
                        audience,
                        "recordVersion",
                        version,
                        "handOvers",
                        List.of(move),
                        "at",
                        clock.instant().toString()));
    }

    protected void publish(String type, String source, Map<String, Object> data) {
        var id = UUID.randomUUID().toString();
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("type", type);
        event.put("source", source);
        event.put("subject", "subject");
        event.put("time", Instant.now(Clock.systemUTC()).toString());
        event.put("aggregateversion", 1);
        event.put("audience", List.of());
        event.put("data", data);
        ContractAssertions.assertEvent(JSON.writeValueAsString(event));
        rabbit.send(source + ".events", type, message(id, event));
    }

    private static Message message(String id, Map<String, Object> event) {
        return MessageBuilder.withBody(JSON.writeValueAsBytes(event))
                .setContentType("application/cloudevents+json")
                .setMessageId(id)
                .build();
    }

    protected String state(JsonNode file) {
        return jdbc.sql("select state from sealed_file where id = :id::uuid")
                .param("id", file.get("evidenceId").stringValue())
                .query(String.class)
                .single();
    }

    protected long count(String sql, Object... parameters) {
        var statement = jdbc.sql(sql);
        for (var parameter : parameters) {
            statement = statement.param(parameter);
        }
        return statement.query(Long.class).single();
    }

    /** The file in the store that holds a content. */
    protected static Path stored(String sha256) {
        return STORE.resolve("content")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    protected static long arriving() {
        try (var parts = Files.list(STORE.resolve("incoming"))) {
            return parts.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
