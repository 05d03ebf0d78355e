package cn.tongbao.directory;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
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
            "tongbao.draw-seeds.key=dGVzdC1kcmF3LXNlZWRzLWtleS0zMi1ieXRlcyEhISE=",
            "tongbao.beacon.source=" + TestBeacon.SOURCE,
            "tongbao.beacon.stand-in=true",
            "tongbao.beacon.genesis=2026-01-01T00:00:00Z",
            "tongbao.beacon.period=1s",
            "tongbao.beacon.lead=1s",
            "tongbao.beacon.every=100ms",
            "tongbao.beacon.first-pause=100ms",
            "tongbao.beacon.longest-pause=300ms",
            "tongbao.beacon.breaker.open-for=300ms"
        })
@Import({
    RealPostgres.class,
    RealRabbit.class,
    TestIdentity.class,
    ServiceTests.Surroundings.class,
    WrittenApi.class
})
public abstract class ServiceTests extends HttpTests {

    protected static final String INSTITUTIONS = "/api/v1/institutions";
    protected static final String EXPERTS = "/api/v1/experts";
    protected static final Instant MONDAY = Instant.parse("2026-06-01T02:00:00Z");
    protected static final Duration SOON = Duration.ofSeconds(20);

    @Autowired protected JdbcClient jdbc;
    @Autowired protected RabbitTemplate rabbit;
    @Autowired protected MovableClock clock;
    @Autowired protected TestFiles files;
    @Autowired protected List<EventHandler> handlers;
    @Autowired protected TransactionTemplate transaction;

    @BeforeEach
    void surroundings() {
        clock.set(MONDAY);
        for (var office : Mother.offices()) {
            heard("office.registered.v1", "liaison", office.get("id").stringValue(), 1, office);
        }
    }

    @AfterEach
    void setTheClockBack() {
        clock.reset();
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

    /** An institution that has applied under an account of the test's own. */
    protected String applied(String account) {
        var answer =
                post(
                        Callers.institution(account),
                        INSTITUTIONS,
                        null,
                        Mother.institution("示例鉴定中心 " + account));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return INSTITUTIONS + "/" + json(answer).get("id").stringValue();
    }

    /** An institution on the register. */
    protected String listed(String account) {
        var path = applied(account);
        succeeded(act(Callers.KEEPER, path, "verification", Mother.checklist(true)));
        succeeded(act(Callers.KEEPER, path, "listing", Mother.decision("符合标准")));
        return path;
    }

    /** An institution on the register that applied in this way. */
    protected String listed(String account, ObjectNode body) {
        var answer = post(Callers.institution(account), INSTITUTIONS, null, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var path = INSTITUTIONS + "/" + json(answer).get("id").stringValue();
        succeeded(act(Callers.KEEPER, path, "verification", Mother.checklist(true)));
        succeeded(act(Callers.KEEPER, path, "listing", Mother.decision("符合标准")));
        return path;
    }

    /** A person on the register, nominated by somebody. */
    protected String listedPerson(String caller, ObjectNode body) {
        var answer = post(caller, EXPERTS, null, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var path = EXPERTS + "/" + json(answer).get("id").stringValue();
        succeeded(act(Callers.KEEPER, path, "verification", Mother.checklist(true)));
        succeeded(act(Callers.KEEPER, path, "listing", Mother.appointing("聘任")));
        return path;
    }

    /** An act on an entry under its current version. */
    protected HttpResponse<String> act(String caller, String path, String act, Object body) {
        return post(caller, path + "/" + act, tag(Callers.KEEPER, path), body);
    }

    /** The entry as the caller sees it. */
    protected JsonNode seen(@Nullable String caller, String path) {
        return succeeded(get(caller, path));
    }

    protected String status(String path) {
        return seen(Callers.KEEPER, path).get("status").stringValue();
    }

    /** The current tag of an entry. */
    protected String tag(String caller, String path) {
        return get(caller, path).headers().firstValue("ETag").orElse("\"0\"");
    }

    /** The acts of an entry's history as the caller sees them, the oldest first. */
    protected List<String> acts(@Nullable String caller, String path) {
        return succeeded(get(caller, path + "/history?limit=200"))
                .get("items")
                .findValuesAsString("act");
    }

    protected long count(String sql, Object... parameters) {
        var statement = jdbc.sql(sql);
        for (var parameter : parameters) {
            statement = statement.param(parameter);
        }
        return statement.query(Long.class).single();
    }

    /** Legal time, and the key of files. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }

        @Bean
        TestFiles testFiles(Clock clock) {
            return new TestFiles(clock);
        }

        /** Nobody, unless the registers are there. */
        @Bean
        @Fallback
        TestMembers nobodyListed() {
            return new TestMembers();
        }

        @Bean
        DynamicPropertyRegistrar addressOfBeacon() {
            return registry -> {
                registry.add("tongbao.beacon.url", TestBeacon.only()::url);
                registry.add(
                        "tongbao.beacon.public-key",
                        () -> TestBeacon.only().publicKey().toString());
            };
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
