package cn.tongbao.caserouting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.identity.TestIdentity;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import cn.tongbao.platform.test.HttpTests;
import cn.tongbao.platform.test.MovableClock;
import cn.tongbao.platform.test.RealPostgres;
import cn.tongbao.platform.test.RealRabbit;
import cn.tongbao.rulebook.WorkCalendar;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The whole service on a real database and a real broker, spoken to from outside. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tongbao.identity.issuer=http://keycloak.test/realms/tongbao",
            "tongbao.identity.jwks-uri=http://keycloak.test/certs",
            "tongbao.deadlines.every=100ms"
        })
@Import({
    RealPostgres.class,
    RealRabbit.class,
    TestIdentity.class,
    ServiceTests.Time.class,
    WrittenApi.class
})
public abstract class ServiceTests extends HttpTests {

    protected static final String CASES = "/api/v1/cases";

    @Autowired protected JdbcClient jdbc;
    @Autowired protected RabbitTemplate rabbit;
    @Autowired protected MovableClock clock;
    @Autowired protected List<EventHandler> handlers;
    @Autowired protected TransactionTemplate transaction;

    @BeforeEach
    void offices() {
        for (var office : Mother.offices()) {
            heard("office.registered.v1", "liaison", office.get("id").stringValue(), 1, office);
        }
    }

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    /** The legal day. */
    protected LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
    }

    /** An event of another service, handled as if it had just arrived. */
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

    /** A case opened from a fresh tip of Suzhou in Anhui. */
    protected String opened() {
        return opened(Mother.tip());
    }

    /** A case opened from the tip. */
    protected String opened(JsonNode tip) {
        var reference = tip.get("reference").stringValue();
        heard("tip.accepted.v1", "tip-intake", reference, 3, tip);
        return caseOf(reference);
    }

    protected String caseOf(String tipReference) {
        return jdbc.sql("select case_reference from case_tip where tip_reference = :tip")
                .param("tip", tipReference)
                .query(String.class)
                .single();
    }

    /** The id of a dispatch just sent to the office. */
    protected String dispatched(String reference, String office, String kind) {
        var answer =
                post(
                        Callers.ROUTING,
                        CASES + "/" + reference + "/dispatches",
                        tag(Callers.ROUTING, reference),
                        Map.of("officeId", office, "kind", kind, "note", "请依法办理"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("dispatchId").stringValue();
    }

    /** The id of a dispatch that the office has acknowledged. */
    protected String acknowledged(String reference, String office, String caller) {
        var kind = office.startsWith("PSB") ? "CRIMINAL_CLUE" : "ENFORCEMENT";
        var id = dispatched(reference, office, kind);
        assertThat(act(caller, reference, id, "acknowledgement", Map.of()).statusCode())
                .isEqualTo(200);
        return id;
    }

    /** An act on a dispatch under its current version. */
    protected HttpResponse<String> act(
            String caller, String reference, String dispatch, String act, Object body) {
        return underCurrentVersion(
                caller, CASES + "/" + reference + "/dispatches/" + dispatch, act, body);
    }

    /** An act on a case under its current version. */
    protected HttpResponse<String> actOnCase(
            String caller, String reference, String act, Object body) {
        return underCurrentVersion(caller, CASES + "/" + reference, act, body);
    }

    /** The case as the caller sees it. */
    protected JsonNode seen(String caller, String reference) {
        var answer = get(caller, CASES + "/" + reference);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** The current tag of a case. */
    protected String tag(String caller, String reference) {
        return get(caller, CASES + "/" + reference).headers().firstValue("ETag").orElse("\"0\"");
    }

    protected long count(String sql, Object... parameters) {
        var statement = jdbc.sql(sql);
        for (var parameter : parameters) {
            statement = statement.param(parameter);
        }
        return statement.query(Long.class).single();
    }

    /** Legal time of the test. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }
}
