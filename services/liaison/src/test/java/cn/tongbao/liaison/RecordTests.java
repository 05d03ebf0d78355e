package cn.tongbao.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import cn.tongbao.platform.test.ContractAssertions;
import cn.tongbao.platform.test.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What tests of requests and meetings share: four liaison offices under the national one, on
 * Monday, 1 June 2026, in the morning.
 */
@LiaisonTest
public abstract class RecordTests {

    protected static final String BEIJING = liaison("liaison.beijing", "LIAI-110000", "110000");
    protected static final String GUANGDONG = liaison("liaison.guangdong", "LIAI-440000", "440000");
    protected static final String NATIONAL = liaison("liaison.national", "LIAI-000000", "000000");
    protected static final String HEBEI = liaison("liaison.hebei", "LIAI-130000", "130000");
    protected static final String THIRD = liaison("liaison.anhui", "LIAI-340000", "340000");
    protected static final String ADMIN =
            TestTokens.bearer("admin", "administrator", null, "000000");
    protected static final Instant MONDAY = Instant.parse("2026-06-01T02:00:00Z");
    protected static final Duration SOON = Duration.ofSeconds(20);
    protected static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired protected MockMvc http;
    @Autowired protected JdbcClient jdbc;
    @Autowired protected MovableClock clock;
    @Autowired protected OfficerFiles files;
    @Autowired protected List<EventHandler> handlers;
    @Autowired protected TransactionTemplate transaction;

    @BeforeEach
    void fiveOffices() {
        clock.set(MONDAY);
        jdbc.sql(
                        "truncate office, office_history, outbox, idempotency_key, deadline, record_history, attachment, assistance, assistance_reference, assistance_note, meeting, meeting_decision")
                .update();
        register("LIAI-000000", "000000", null, "NATIONAL");
        for (var region : List.of("110000", "130000", "340000", "440000")) {
            register("LIAI-" + region, region, "LIAI-000000", "PROVINCIAL");
        }
    }

    @AfterEach
    void setTheClockBack() {
        jdbc.sql("update deadline set stopped_at = started_at where stopped_at is null").update();
        clock.reset();
    }

    /** Somebody who acts for a liaison office. */
    protected static String liaison(String person, String office, String region) {
        return TestTokens.bearer(person, "liaison-officer", office, region);
    }

    protected void register(String id, String region, @Nullable String parent, String level) {
        register("LIAI", id, region, parent, level);
    }

    /** An office of a province that is no liaison office. */
    protected void registerOf(String type, String id, String region) {
        register(type, id, region, null, "PROVINCIAL");
    }

    private void register(
            String type, String id, String region, @Nullable String parent, String level) {
        var body = JSON.createObjectNode();
        body.put("id", id).put("type", type).put("name", "Liaison " + id).put("nameZh", "联络" + id);
        body.put("level", level).put("regionCode", region).put("parentId", parent);
        assertThat(send(ADMIN, "/api/v1/offices", null, null, body).getStatus()).isEqualTo(201);
    }

    protected MockHttpServletResponse send(
            @Nullable String bearer,
            String path,
            @Nullable String ifMatch,
            @Nullable String key,
            Object body) {
        var request =
                post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                body instanceof String text ? text : JSON.writeValueAsString(body));
        if (bearer != null) {
            request.header(HttpHeaders.AUTHORIZATION, bearer);
        }
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            return http.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    protected MockHttpServletResponse fetch(@Nullable String bearer, String path) {
        var request = get(path);
        if (bearer != null) {
            request.header(HttpHeaders.AUTHORIZATION, bearer);
        }
        try {
            return http.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** An act on a record under the version that the caller sees. */
    protected MockHttpServletResponse act(String bearer, String record, String act, Object body) {
        return send(
                bearer, record + "/" + act, fetch(bearer, record).getHeader("ETag"), null, body);
    }

    protected JsonNode succeeded(MockHttpServletResponse response) {
        assertThat(response.getStatus()).as(text(response)).isBetween(200, 201);
        return json(response);
    }

    protected void refused(MockHttpServletResponse response, int status, String code) {
        assertThat(response.getStatus()).as(text(response)).isEqualTo(status);
        assertThat(json(response).path("code").stringValue("")).isEqualTo(code);
        assertThat(json(response).path("traceId").stringValue("")).isNotBlank();
    }

    protected JsonNode seen(@Nullable String bearer, String path) {
        return succeeded(fetch(bearer, path));
    }

    protected static JsonNode json(MockHttpServletResponse response) {
        return JSON.readTree(text(response));
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    protected void eventually(Runnable assertion) {
        await().atMost(SOON).untilAsserted(assertion::run);
    }

    /** An event of another service, handled as if it had just arrived. */
    protected void heard(String type, String source, String subject, JsonNode data) {
        heard(type, source, subject, 1, data);
    }

    /** The same under a version. */
    protected void heard(String type, String source, String subject, long version, JsonNode data) {
        var event =
                new Event(
                        UUID.randomUUID(),
                        type,
                        source,
                        subject,
                        clock.instant(),
                        version,
                        Set.of(),
                        data,
                        null,
                        null);
        transaction.executeWithoutResult(_ ->
                handlers.stream()
                        .filter(handler -> handler.types().contains(type))
                        .forEach(handler -> handler.handle(event)));
    }

    /** What waits to be told about a record, in its order; each by its contract. */
    protected List<Told> told(String subject) {
        var events =
                jdbc.sql(
                                """
                                select type, aggregate_version, payload::text as data, headers::text as headers
                                from outbox where payload->>'reference' = :subject
                                    or payload->>'record' = :subject
                                order by seq
                                """)
                        .param("subject", subject)
                        .query((row, number) ->
                                new Told(
                                        row.getString("type"),
                                        row.getLong("aggregate_version"),
                                        row.getString("headers"),
                                        JSON.readTree(row.getString("data"))))
                        .list();
        events.forEach(event ->
                ContractAssertions.assertData(event.type(), JSON.writeValueAsString(event.data())));
        return events;
    }

    /** An event that waits in the outbox. */
    protected record Told(String type, long version, String headers, JsonNode data) {}

    protected static Map<String, Object> body(Object... fields) {
        var body = new java.util.LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }
}
