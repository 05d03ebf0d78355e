package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.identity.TestFiles;
import cn.tongbao.platform.identity.TestIdentity;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import cn.tongbao.platform.test.HttpTests;
import cn.tongbao.platform.test.MovableClock;
import cn.tongbao.platform.test.RealPostgres;
import cn.tongbao.platform.test.RealRabbit;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole service on a real database and a real broker, spoken to from outside. Each test begins
 * on Monday, 1 June 2026, in the morning.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tongbao.identity.issuer=http://keycloak.test/realms/tongbao",
            "tongbao.identity.jwks-uri=http://keycloak.test/certs",
            "tongbao.deadlines.every=100ms",
            "tongbao.invitations.key=dGVzdC1pbnZpdGF0aW9uLWtleS0zMi1ieXRlcy1sb25nISE="
        })
@Import({
    RealPostgres.class,
    RealRabbit.class,
    TestIdentity.class,
    ServiceTests.Surroundings.class,
    WrittenApi.class
})
public abstract class ServiceTests extends HttpTests {

    protected static final String MEDIATIONS = "/api/v1/mediations";
    protected static final String CLAIMS = MEDIATIONS + "/claims";
    protected static final String ROOMS = "/api/v1/hearing-rooms";
    protected static final String MEDIATORS = "/api/v1/mediators";
    protected static final Instant MONDAY = Instant.parse("2026-06-01T02:00:00Z");
    protected static final Duration SOON = Duration.ofSeconds(20);

    @Autowired protected JdbcClient jdbc;
    @Autowired protected RabbitTemplate rabbit;
    @Autowired protected MovableClock clock;
    @Autowired protected TestPapers files;
    @Autowired protected List<EventHandler> handlers;
    @Autowired protected TransactionTemplate transaction;

    @BeforeEach
    void surroundings() {
        clock.set(MONDAY);
        for (var office : Mother.offices()) {
            heard("office.registered.v1", "liaison", office.get("id").stringValue(), 1, office);
        }
        keep(Callers.SECRETARY, "mediator.li", Mother.mediator("李调解员"));
        keep(Callers.SECRETARY, "mediator.wang", Mother.mediator("王调解员"));
        keep(Callers.OTHER_SECRETARY, "mediator.chen", Mother.mediator("陈调解员"));
        for (var room : List.of("PROT-110000-1", "PROT-110000-2")) {
            if (get(Callers.ROUTING, ROOMS + "/" + room).statusCode() == 404) {
                succeeded(
                        put(
                                Callers.ROUTING,
                                ROOMS + "/" + room,
                                null,
                                Map.of("officeId", "PROT-110000", "name", "第一调解室", "seats", 12)));
            }
        }
    }

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    /** Enters a mediator, or replaces what is known of him. */
    protected void keep(String secretary, String person, Map<String, Object> what) {
        var path = MEDIATORS + "/" + person;
        var known = get(secretary, path);
        succeeded(put(secretary, path, known.headers().firstValue("ETag").orElse(null), what));
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

    /** A mediation that the secretary has just opened, with the invitations of its parties. */
    protected Opened opened(ObjectNode body) {
        var answer = post(Callers.SECRETARY, MEDIATIONS, null, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Opened(
                json(answer).get("reference").stringValue(),
                json(answer).get("invitations").findValuesAsString("code"));
    }

    /** A mediation in which both parties have taken their seats. */
    protected String seated(ObjectNode body) {
        var opened = opened(body);
        succeeded(claim(Callers.HOLDER, opened.codes().get(0)));
        succeeded(claim(Callers.RESPONDENT, opened.codes().get(1)));
        return opened.reference();
    }

    /** A mediation to which both parties have agreed. */
    protected String consented(ObjectNode body) {
        var reference = seated(body);
        succeeded(act(Callers.HOLDER, reference, "consents", Map.of("agrees", true)));
        succeeded(act(Callers.RESPONDENT, reference, "consents", Map.of("agrees", true)));
        return reference;
    }

    /** A mediation whose mediator has been named. */
    protected String named(ObjectNode body) {
        var reference = consented(body);
        succeeded(act(Callers.SECRETARY, reference, "mediator", Map.of("person", "mediator.li")));
        return reference;
    }

    /** A mediation that its mediator has taken up. */
    protected String takenUp(ObjectNode body) {
        var reference = named(body);
        succeeded(act(Callers.MEDIATOR, reference, "mediator/acceptance", Map.of()));
        return reference;
    }

    protected String takenUp() {
        return takenUp(Mother.opening());
    }

    /** Lays an agreement before the parties; how it is shown. */
    protected JsonNode laid(String reference, Map<String, Object> more) {
        var body = JSON.createObjectNode();
        body.put("evidence", files.ofMediator("调解协议.pdf"));
        body.set("terms", JSON.valueToTree(Mother.terms()));
        more.forEach((field, value) -> body.set(field, JSON.valueToTree(value)));
        return succeeded(act(Callers.MEDIATOR, reference, "agreement", body)).get("agreement");
    }

    /** What is signed of an agreement. */
    protected static Map<String, Object> hashes(JsonNode agreement) {
        return Map.of(
                "fileSha256",
                agreement.get("fileSha256").stringValue(),
                "termsSha256",
                agreement.get("termsSha256").stringValue());
    }

    /** Both parties and the mediator sign. */
    protected void signed(String reference, JsonNode agreement) {
        for (var caller : List.of(Callers.HOLDER, Callers.RESPONDENT, Callers.MEDIATOR)) {
            succeeded(act(caller, reference, "agreement/signatures", hashes(agreement)));
        }
    }

    /** A mediation with an agreement that binds. */
    protected String agreed(ObjectNode body) {
        var reference = takenUp(body);
        signed(reference, laid(reference, Map.of()));
        return reference;
    }

    protected HttpResponse<String> claim(String caller, String code) {
        return post(caller, CLAIMS, null, Map.of("code", code));
    }

    /** An act on a mediation under its current version. */
    protected HttpResponse<String> act(String caller, String reference, String act, Object body) {
        return underCurrentVersion(caller, MEDIATIONS + "/" + reference, act, body);
    }

    /** The mediation as the caller sees it. */
    protected JsonNode seen(String caller, String reference) {
        return succeeded(get(caller, MEDIATIONS + "/" + reference));
    }

    protected String status(String reference) {
        return seen(Callers.SECRETARY, reference).get("status").stringValue();
    }

    /** Waits until the mediation has come to a state by itself. */
    protected void awaitStatus(String reference, String status) {
        await().atMost(SOON).until(() -> status(reference).equals(status));
    }

    /** The current tag of a mediation. */
    protected String tag(String caller, String reference) {
        return get(caller, MEDIATIONS + "/" + reference)
                .headers()
                .firstValue("ETag")
                .orElse("\"0\"");
    }

    /** The acts of a mediation's history, the oldest first. */
    protected List<String> acts(String reference) {
        return history(reference).stream().map(row -> row.get("act").stringValue()).toList();
    }

    protected List<JsonNode> history(String reference) {
        return succeeded(
                        get(Callers.SECRETARY, MEDIATIONS + "/" + reference + "/history?limit=200"))
                .get("items")
                .valueStream()
                .toList();
    }

    protected long count(String sql, Object... parameters) {
        var statement = jdbc.sql(sql);
        for (var parameter : parameters) {
            statement = statement.param(parameter);
        }
        return statement.query(Long.class).single();
    }

    /** A mediation just opened and the codes of its invitations, in the order of the parties. */
    protected record Opened(String reference, List<String> codes) {}

    /** Legal time, and the key of files. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }

        @Bean
        TestPapers testPapers(Clock clock) {
            return new TestPapers(clock);
        }

        @Bean
        DynamicPropertyRegistrar keyOfFiles() {
            return registry ->
                    registry.add(
                            "tongbao.evidence.public-key",
                            () -> TestFiles.publicKeyFile().toString());
        }
    }
}
