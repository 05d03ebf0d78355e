package cn.tongbao.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTests extends RunningGateway {

    @AfterEach
    void calmRealm() {
        REALM.accessTokenLife = Duration.ofMinutes(15);
        REALM.refusesRefresh = false;
        REALM.down = false;
    }

    /** A browser, as far as cookies go. */
    private final class Browser {

        private final Map<String, String> cookies = new TreeMap<>();

        HttpResponse<String> send(HttpRequest.Builder request) {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            var answer = RunningGateway.send(request);
            answer.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.split(";", 2)[0].split("=", 2))
                    .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
            return answer;
        }

        HttpResponse<String> get(String target) {
            return send(to(target));
        }

        HttpResponse<String> post(String target) {
            return send(to(target).POST(BodyPublishers.ofString("{}")));
        }

        HttpResponse<String> postProven(String target) {
            return send(
                    to(target)
                            .header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"))
                            .POST(BodyPublishers.ofString("{}")));
        }

        HttpResponse<String> signIn() {
            var begin = get("/oauth2/authorization/keycloak");
            var asked = query(header(begin, "Location"));
            return get(
                    "/login/oauth2/code/keycloak?code="
                            + asked.get("nonce")
                            + "&state="
                            + asked.get("state"));
        }
    }

    @Test
    void signing_in_begins_at_the_provider_with_proof_of_possession() {
        var begin = get("/oauth2/authorization/keycloak");

        assertThat(begin.statusCode()).isEqualTo(302);
        assertThat(header(begin, "Location"))
                .startsWith(REALM.issuer() + "/protocol/openid-connect/auth?");
        assertThat(query(header(begin, "Location")))
                .containsEntry("client_id", "tongbao-gateway")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", url("/login/oauth2/code/keycloak").toString())
                .containsKeys("state", "nonce");
    }

    @Test
    void after_signing_in_calls_carry_the_persons_token_and_never_the_cookie() {
        var browser = new Browser();
        var landed = browser.signIn();

        var answer = browser.get("/api/v1/cases");

        assertThat(landed.statusCode()).isEqualTo(302);
        assertThat(header(landed, "Location")).endsWith("/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(CASE_ROUTING.lastCall().header("Authorization")).startsWith("Bearer ey");
        assertThat(CASE_ROUTING.lastCall().header("Cookie")).isNull();
        assertThat(answer.body() + answer.headers().map()).doesNotContain("ey");
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        var landed = new Browser().signIn();

        var cookie =
                landed.headers().allValues("Set-Cookie").stream()
                        .filter(set -> set.startsWith("TONGBAO_SESSION="))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void the_session_changes_its_id_at_signing_in() {
        var browser = new Browser();
        browser.get("/oauth2/authorization/keycloak");
        var before = browser.cookies.get("TONGBAO_SESSION");

        browser.signIn();

        assertThat(browser.cookies.get("TONGBAO_SESSION")).isNotEqualTo(before);
    }

    @Test
    void a_page_learns_who_signed_in() {
        var browser = new Browser();
        browser.signIn();

        var who = json(browser.get("/api/v1/session"));

        assertThat(who.path("signedIn").asBoolean()).isTrue();
        assertThat(who.path("person").asString()).isEqualTo("samr.beijing");
        assertThat(who.path("name").asString()).isEqualTo("Officer Wang");
        assertThat(who.path("roles").toString()).isEqualTo("[\"agency-officer\"]");
        assertThat(who.path("csrf").path("header").asString()).isEqualTo("X-XSRF-TOKEN");
        assertThat(who.path("csrf").path("token").asString())
                .isEqualTo(browser.cookies.get("XSRF-TOKEN"));
    }

    @Test
    void a_change_within_a_session_needs_its_proof() {
        var browser = new Browser();
        browser.signIn();

        assertProblem(browser.post("/api/v1/cases/C-1/closure"), 403, "CSRF_TOKEN_REQUIRED");
        assertThat(CASE_ROUTING.calls).isEmpty();
        assertThat(browser.postProven("/api/v1/cases/C-1/closure").statusCode()).isEqualTo(200);
    }

    @Test
    void the_proof_of_another_session_is_none() {
        var victim = new Browser();
        victim.signIn();
        var attacker = new Browser();
        attacker.signIn();

        victim.cookies.put("XSRF-TOKEN", attacker.cookies.get("XSRF-TOKEN"));

        assertProblem(victim.postProven("/api/v1/cases/C-1/closure"), 403, "CSRF_TOKEN_REQUIRED");
    }

    @Test
    void nobody_and_tokens_need_no_proof() {
        var bearer = REALM.bearer("samr.beijing");

        assertThat(post("/api/v1/tips", "{}").statusCode()).isEqualTo(200);
        assertThat(post("/api/v1/cases/C-1/closure", "{}", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        assertThat(
                        post(
                                        "/api/v1/cases/C-1/closure",
                                        "{}",
                                        "Authorization",
                                        bearer,
                                        "Cookie",
                                        "TONGBAO_SESSION=whatever")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_session_cookie_that_means_nothing_makes_nobody_of_its_bearer() {
        var rows = sessions();

        var answer = get("/api/v1/cases", "Cookie", "TONGBAO_SESSION=bm9uc2Vuc2U");
        var change = post("/api/v1/tips", "{}", "Cookie", "TONGBAO_SESSION=bm9uc2Vuc2U");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(CASE_ROUTING.lastCall().header("Authorization")).isNull();
        assertProblem(change, 403, "CSRF_TOKEN_REQUIRED");
        assertThat(sessions()).as("no session is begun for it").isEqualTo(rows);
    }

    @Test
    void a_token_near_its_end_is_renewed() {
        REALM.accessTokenLife = Duration.ofSeconds(10);
        var browser = new Browser();
        browser.signIn();
        browser.get("/api/v1/cases");
        var first = CASE_ROUTING.lastCall().header("Authorization");
        REALM.accessTokenLife = Duration.ofMinutes(15);

        browser.get("/api/v1/cases");
        var renewed = CASE_ROUTING.lastCall().header("Authorization");
        browser.get("/api/v1/cases");

        assertThat(renewed).isNotEqualTo(first);
        assertThat(CASE_ROUTING.lastCall().header("Authorization"))
                .as("kept in the session")
                .isEqualTo(renewed);
    }

    @Test
    void when_the_provider_has_ended_the_session_so_do_we() {
        REALM.accessTokenLife = Duration.ofSeconds(10);
        var browser = new Browser();
        browser.signIn();
        REALM.refusesRefresh = true;

        assertProblem(browser.get("/api/v1/cases"), 401, "SESSION_EXPIRED");
        assertThat(json(browser.get("/api/v1/session")).path("signedIn").asBoolean()).isFalse();
    }

    @Test
    void while_the_provider_is_away_a_token_serves_to_its_end() {
        REALM.accessTokenLife = Duration.ofSeconds(20);
        var browser = new Browser();
        browser.signIn();
        REALM.down = true;

        assertThat(browser.get("/api/v1/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() {
        var browser = new Browser();
        browser.signIn();
        var session = browser.cookies.get("TONGBAO_SESSION");

        assertProblem(browser.post("/logout"), 403, "CSRF_TOKEN_REQUIRED");
        var out = browser.postProven("/logout");

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(header(out, "Location"))
                .startsWith(REALM.issuer() + "/protocol/openid-connect/logout?id_token_hint=ey")
                .contains("post_logout_redirect_uri=");
        browser.cookies.put("TONGBAO_SESSION", session);
        assertThat(json(browser.get("/api/v1/session")).path("signedIn").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login/oauth2/code/keycloak?code=x&state=forged",
                "/login/oauth2/code/keycloak?error=access_denied&state=forged",
                "/login/oauth2/code/other?code=x&state=y"
            })
    void an_answer_that_nobody_asked_the_provider_for_signs_nobody_in(String target) {
        var answer = new Browser().get(target);

        assertProblem(answer, 401, "LOGIN_FAILED");
    }

    @Test
    void signing_in_while_the_provider_is_away_says_so() {
        REALM.down = true;

        assertProblem(new Browser().signIn(), 503, "UNAVAILABLE");
    }

    @Test
    void a_session_lies_in_the_database_with_its_time_to_live() {
        var browser = new Browser();
        browser.signIn();

        var longest =
                database.sql("select max(max_inactive_interval) from session")
                        .query(Integer.class)
                        .single();

        assertThat(longest).isEqualTo(1800);
    }

    @Test
    void a_session_that_can_no_longer_be_read_asks_to_sign_in_again() {
        var browser = new Browser();
        browser.signIn();
        database.sql("update session_attributes set attribute_bytes = '\\x00'").update();

        var who = browser.get("/api/v1/session");

        assertThat(who.statusCode()).isEqualTo(200);
        assertThat(json(who).path("signedIn").asBoolean()).isFalse();
    }

    private Long sessions() {
        return database.sql("select count(*) from session").query(Long.class).single();
    }

    private static Map<String, String> query(String location) {
        return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
