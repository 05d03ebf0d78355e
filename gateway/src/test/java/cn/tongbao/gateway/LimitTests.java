package cn.tongbao.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTests extends RunningGateway {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tips, 30",
        "/api/v1/evidence, 60",
        "/api/v1/tips/status, 30",
        "/api/v1/tips/status/messages, 30",
        "/api/v1/mediations/claims, 30",
        "/api/v1/court-docking/COURT-110105/answers, 120"
    })
    void an_address_may_do_so_much_a_minute_and_no_more(String path, int limit) {
        var caller = callerAt("127.0.0.2");

        for (int i = 0; i < limit; i++) {
            assertThat(post(caller, path).statusCode()).isEqualTo(200);
        }
        var refused = post(caller, path);

        assertProblem(refused, 429, "TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/tips/%73tatus", "/api/v1/%74ips/status", "/api/v1/tips/status/"})
    void another_spelling_of_a_path_counts_the_same(String spelling) {
        var caller = callerAt("127.0.0.11");
        for (int i = 0; i < 30; i++) {
            post(caller, "/api/v1/tips/status");
        }

        assertThat(post(caller, spelling).statusCode()).isEqualTo(429);
    }

    @Test
    void a_refused_call_does_not_reach_the_service() {
        var caller = callerAt("127.0.0.3");
        for (int i = 0; i < 40; i++) {
            post(caller, "/api/v1/tips");
        }

        assertThat(TIP_INTAKE.calls).hasSize(30);
    }

    @Test
    void waiting_as_long_as_told_helps() {
        var caller = callerAt("127.0.0.4");
        exhaust(caller, "/api/v1/tips");
        var refused = post(caller, "/api/v1/tips");

        callTime.advance(Duration.ofSeconds(Integer.parseInt(header(refused, "Retry-After"))));

        assertThat(post(caller, "/api/v1/tips").statusCode()).isEqualTo(200);
    }

    @Test
    void every_loopback_address_counts_by_itself() {
        exhaust(callerAt("127.0.1.1"), "/api/v1/tips");

        assertThat(post(callerAt("127.0.1.2"), "/api/v1/tips").statusCode()).isEqualTo(200);
    }

    @Test
    void a_limit_of_one_kind_leaves_the_others_alone() {
        var caller = callerAt("127.0.0.5");
        exhaust(caller, "/api/v1/tips");

        assertThat(post(caller, "/api/v1/evidence").statusCode()).isEqualTo(200);
        assertThat(post(caller, "/api/v1/tips/status").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP"})
    void a_forwarded_address_does_not_make_a_caller_another_one(String header) {
        var caller = callerAt("127.0.0.6");
        exhaust(caller, "/api/v1/tips");

        var again =
                send(
                        caller,
                        to("/api/v1/tips")
                                .header(header, "for=203.0.113.9")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(again.statusCode()).isEqualTo(429);
    }

    @Test
    void reading_is_not_limited() {
        var caller = callerAt("127.0.0.7");

        for (int i = 0; i < 100; i++) {
            assertThat(send(caller, to("/api/v1/tips")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void searching_is_limited_by_address_for_whoever_has_not_signed_in() {
        var caller = callerAt("127.0.0.13");
        for (int i = 0; i < 60; i++) {
            assertThat(send(caller, to("/api/v1/search?q=" + i)).statusCode()).isEqualTo(200);
        }

        assertProblem(send(caller, to("/api/v1/search?q=x")), 429, "TOO_MANY_REQUESTS");
        assertProblem(send(caller, to("/api/v1/%73earch?q=x")), 429, "TOO_MANY_REQUESTS");
        assertThat(
                        send(
                                        caller,
                                        to("/api/v1/search?q=x")
                                                .header("Authorization", REALM.bearer("clerk")))
                                .statusCode())
                .isEqualTo(200);
        assertThat(send(callerAt("127.0.0.14"), to("/api/v1/search?q=x")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_person_may_change_so_much_a_minute_from_whatever_address() {
        var bearer = REALM.bearer("busy");
        for (int i = 0; i < 300; i++) {
            var caller = i % 2 == 0 ? "127.0.2.1" : "127.0.2.2";
            assertThat(post(CALLERS.at(caller), "/api/v1/cases/C-1/closure", bearer).statusCode())
                    .isEqualTo(200);
        }

        var refused = post(CALLERS.at("127.0.2.3"), "/api/v1/cases/C-1/closure", bearer);

        assertProblem(refused, 429, "TOO_MANY_REQUESTS");
        assertThat(
                        post(
                                        CALLERS.at("127.0.2.1"),
                                        "/api/v1/cases/C-1/closure",
                                        REALM.bearer("other"))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void colleagues_behind_one_address_do_not_use_up_each_others_calls() {
        var caller = callerAt("127.0.0.8");
        exhaust(caller, "/api/v1/tips");

        assertThat(post(caller, "/api/v1/tips", REALM.bearer("phone.desk")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void guessing_receipt_codes_is_limited_by_address_for_people_too() {
        var caller = callerAt("127.0.0.9");
        for (int i = 0; i < 30; i++) {
            post(caller, "/api/v1/tips/status", REALM.bearer("guesser-" + i));
        }

        assertThat(post(caller, "/api/v1/tips/status", REALM.bearer("guesser")).statusCode())
                .isEqualTo(429);
    }

    @Test
    void guessing_invitation_codes_is_limited_by_address_for_people_too() {
        var caller = callerAt("127.0.0.12");
        for (int i = 0; i < 30; i++) {
            post(caller, "/api/v1/mediations/claims", REALM.bearer("guesser-" + i));
        }

        assertThat(post(caller, "/api/v1/mediations/claims", REALM.bearer("guesser")).statusCode())
                .isEqualTo(429);
        assertThat(post(caller, "/api/v1/mediations", REALM.bearer("guesser")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void beginning_to_sign_in_is_limited() {
        var caller = callerAt("127.0.0.10");
        for (int i = 0; i < 30; i++) {
            assertThat(send(caller, to("/oauth2/authorization/keycloak")).statusCode())
                    .isEqualTo(302);
        }

        assertProblem(send(caller, to("/oauth2/authorization/keycloak")), 429, "TOO_MANY_REQUESTS");
    }

    private static final Callers CALLERS = new Callers();

    private static final class Callers {
        private final java.util.Map<String, HttpClient> clients =
                new java.util.concurrent.ConcurrentHashMap<>();

        HttpClient at(String address) {
            return clients.computeIfAbsent(address, RunningGateway::callerAt);
        }
    }

    private void exhaust(HttpClient caller, String path) {
        while (post(caller, path).statusCode() == 200) {
            assertThat(TIP_INTAKE.calls).hasSizeLessThan(100);
        }
    }

    private HttpResponse<String> post(HttpClient caller, String path, String... bearer) {
        var request = to(path).POST(BodyPublishers.ofString("{}"));
        for (var token : bearer) {
            request.header("Authorization", token);
        }
        return send(caller, request);
    }
}
