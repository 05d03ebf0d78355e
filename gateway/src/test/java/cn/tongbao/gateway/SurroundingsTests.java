package cn.tongbao.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.test.CuttableLine;
import cn.tongbao.platform.test.FreePort;
import cn.tongbao.platform.test.RealPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The gateway while what it stands on comes and goes, and behind a proxy that it trusts. */
class SurroundingsTests {

    @Test
    void it_starts_before_the_identity_provider_and_takes_tokens_once_that_is_there()
            throws Exception {
        int realmPort = FreePort.any();
        var offices = new FakeService("liaison");
        try (var gateway =
                new GatewayProcess(
                        "128m",
                        FakeRealm.issuer(realmPort),
                        "--tongbao.gateway.liaison-uri=" + offices.address(),
                        "--tongbao.gateway.edge.trusted-proxies=127\\.0\\.0\\.1",
                        "--tongbao.gateway.limits.tips-per-address=1")) {
            String token;
            try (var prepared = new FakeRealm(realmPort)) {
                token = prepared.bearer("samr.beijing");
            }
            assertThat(get(gateway, "/api/v1/offices").statusCode()).isEqualTo(200);
            var early = get(gateway, "/api/v1/offices", "Authorization", token);
            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(early.body()).contains("\"code\":\"UNAVAILABLE\"");

            try (var realm = new FakeRealm(realmPort)) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() ->
                                get(gateway, "/api/v1/offices", "Authorization", token).statusCode()
                                        == 200);
                assertThat(realm.keyFetches.get()).isPositive();
            }
            assertThat(get(gateway, "/api/v1/offices", "Authorization", token).statusCode())
                    .as("keys that are known serve on through an outage")
                    .isEqualTo(200);
            behindATrustedProxy(gateway);
        } finally {
            offices.kill();
        }
    }

    @Test
    void without_its_database_it_serves_all_but_sessions_and_says_so_and_recovers_by_itself()
            throws Exception {
        var offices = new FakeService("liaison");
        var cookie = new String[] {"Cookie", "TONGBAO_SESSION=bm9uc2Vuc2U"};
        try (var realm = new FakeRealm(0);
                var line = new CuttableLine(RealPostgres.port());
                var gateway =
                        new GatewayProcess(
                                "128m",
                                realm.issuer(),
                                line.port(),
                                "--tongbao.gateway.liaison-uri=" + offices.address())) {
            line.cut();

            var bearer = realm.bearer("samr.beijing");
            assertThat(get(gateway, "/api/v1/offices", "Authorization", bearer).statusCode())
                    .isEqualTo(200);
            assertThat(get(gateway, "/api/v1/offices", cookie).body()).contains("UNAVAILABLE");
            assertThat(get(gateway, "/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(get(gateway, "/actuator/health/liveness").statusCode()).isEqualTo(200);

            line.mend();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> get(gateway, "/api/v1/offices", cookie).statusCode() == 200);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> get(gateway, "/actuator/health/readiness").statusCode() == 200);
        } finally {
            offices.kill();
        }
    }

    private static void behindATrustedProxy(GatewayProcess gateway) throws Exception {
        var secure = get(gateway, "/api/v1/offices", "X-Forwarded-Proto", "https");
        assertThat(secure.headers().firstValue("Strict-Transport-Security")).isPresent();

        assertThat(tip(gateway, "203.0.113.1").statusCode()).isNotEqualTo(429);
        assertThat(tip(gateway, "203.0.113.1").statusCode()).isEqualTo(429);
        assertThat(tip(gateway, "203.0.113.2").statusCode()).isNotEqualTo(429);
        assertThat(tip(gateway, "198.51.100.7, 203.0.113.2").statusCode())
                .as("what the caller itself claims does not count")
                .isEqualTo(429);
    }

    private static HttpResponse<String> tip(GatewayProcess gateway, String forwardedFor)
            throws Exception {
        return send(
                HttpRequest.newBuilder(gateway.url("/api/v1/tips"))
                        .header("X-Forwarded-For", forwardedFor)
                        .POST(BodyPublishers.ofString("{}")));
    }

    private static HttpResponse<String> get(
            GatewayProcess gateway, String target, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.url(target));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
