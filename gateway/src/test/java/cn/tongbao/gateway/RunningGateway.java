package cn.tongbao.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.platform.test.RealPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as it runs, with seven services, an identity provider and a database around it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
@Import({RealPostgres.class, RunningGateway.CallTimeConfiguration.class})
abstract class RunningGateway {

    static final FakeRealm REALM = new FakeRealm(0);
    static final FakeService TIP_INTAKE = new FakeService("tip-intake");
    static final FakeService CASE_ROUTING = new FakeService("case-routing");
    static final FakeService MEDIATION = new FakeService("mediation");
    static final FakeService DIRECTORY = new FakeService("directory");
    static final FakeService LIAISON = new FakeService("liaison");
    static final FakeService EVIDENCE = new FakeService("evidence");
    static final FakeService SEARCH = new FakeService("search");
    static final List<FakeService> SERVICES =
            List.of(TIP_INTAKE, CASE_ROUTING, MEDIATION, DIRECTORY, LIAISON, EVIDENCE, SEARCH);

    private static final HttpClient CLIENT = client(null);

    @LocalServerPort int port;
    @Autowired CallTime callTime;
    @Autowired JdbcClient database;

    @TestConfiguration(proxyBeanMethods = false)
    static class CallTimeConfiguration {

        @Bean
        CallTime testCallTime() {
            return new CallTime();
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry settings) {
        settings.add("tongbao.identity.issuer", REALM::issuer);
        settings.add("tongbao.gateway.tip-intake-uri", TIP_INTAKE::address);
        settings.add("tongbao.gateway.case-routing-uri", CASE_ROUTING::address);
        settings.add("tongbao.gateway.mediation-uri", MEDIATION::address);
        settings.add("tongbao.gateway.directory-uri", DIRECTORY::address);
        settings.add("tongbao.gateway.liaison-uri", LIAISON::address);
        settings.add("tongbao.gateway.evidence-uri", EVIDENCE::address);
        settings.add("tongbao.gateway.search-uri", SEARCH::address);
        settings.add("management.health.rabbit.enabled", () -> "false");
        settings.add("tongbao.gateway.upstream.answer-timeout", () -> "2s");
        settings.add("tongbao.gateway.upstream.idle-timeout", () -> "2s");
        settings.add("tongbao.gateway.upstream.breaker.open-for", () -> "500ms");
    }

    @BeforeEach
    void calm() {
        SERVICES.forEach(FakeService::reset);
        callTime.advance(Duration.ofMinutes(2));
    }

    URI url(String target) {
        return URI.create("http://127.0.0.1:" + port + target);
    }

    HttpRequest.Builder to(String target) {
        return HttpRequest.newBuilder(url(target)).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> get(String target, String... headers) {
        var request = to(target);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> post(String target, String body, String... headers) {
        var request = to(target).POST(BodyPublishers.ofString(body));
        request.header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(CLIENT, request);
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A caller with an address of its own. */
    static HttpClient callerAt(String address) {
        try {
            return client(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpClient client(@Nullable InetAddress address) {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        if (address != null) {
            client.localAddress(address);
        }
        return client.build();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        var problem = json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).isEqualTo(answer.uri().getRawPath());
        assertThat(problem.path("traceId").asString())
                .hasSize(32)
                .isEqualTo(header(answer, "X-Trace-Id"));
    }
}
