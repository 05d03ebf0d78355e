package cn.tongbao.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class TokenTests extends RunningGateway {

    @Autowired DataSource dataSource;

    @Test
    void a_sound_token_travels_on_to_the_service() {
        var bearer = REALM.bearer("samr.beijing");

        var answer = get("/api/v1/cases", "Authorization", bearer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(CASE_ROUTING.lastCall().header("Authorization")).isEqualTo(bearer);
    }

    @Test
    void a_caller_without_a_token_is_passed_on_as_nobody() {
        assertThat(get("/api/v1/reference/right-types").statusCode()).isEqualTo(200);
        assertThat(CASE_ROUTING.lastCall().header("Authorization")).isNull();
    }

    static Stream<Arguments> unsoundTokens() {
        var longAgo = Date.from(Instant.now().minus(Duration.ofHours(1)));
        return Stream.of(
                Arguments.of("expired", REALM.token("a", claims -> claims.expirationTime(longAgo))),
                Arguments.of(
                        "of another issuer",
                        REALM.token("a", claims -> claims.issuer("http://other.test/realms/x"))),
                Arguments.of(
                        "for another application",
                        REALM.token("a", claims -> claims.audience("other"))),
                Arguments.of(
                        "for nobody", REALM.token("a", claims -> claims.audience((String) null))),
                Arguments.of("signed by somebody else", REALM.forged("a")),
                Arguments.of("unsigned", "eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0."),
                Arguments.of("no token at all", "garbage"),
                Arguments.of("empty", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsoundTokens")
    void a_token_that_is_not_ours_is_refused_at_the_edge(String what, String token) {
        var answer = get("/api/v1/cases", "Authorization", "Bearer " + token);

        assertProblem(answer, 401, "UNAUTHENTICATED");
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.body()).doesNotContain("exception", "Exception");
        assertThat(CASE_ROUTING.calls).isEmpty();
    }

    @Test
    void a_public_call_with_a_broken_token_is_refused_too() {
        var answer = get("/api/v1/reference/right-types", "Authorization", "Bearer garbage");

        assertProblem(answer, 401, "UNAUTHENTICATED");
    }

    @Test
    void a_refusal_speaks_chinese_to_those_who_do() {
        var chinese =
                get(
                        "/api/v1/cases",
                        "Authorization",
                        "Bearer garbage",
                        "Accept-Language",
                        "zh-CN,zh;q=0.9,en;q=0.8");
        var english =
                get(
                        "/api/v1/cases",
                        "Authorization",
                        "Bearer garbage",
                        "Accept-Language",
                        "fr,en;q=0.5,zh;q=0.1");

        assertThat(json(chinese).path("title").asString()).isEqualTo("令牌未被接受");
        assertThat(header(chinese, "Content-Language")).isEqualTo("zh");
        assertThat(json(english).path("title").asString()).isEqualTo("The token is not accepted");
        assertProblem(chinese, 401, "UNAUTHENTICATED");
    }

    @Test
    void keys_are_not_fetched_again_for_every_token() {
        get("/api/v1/cases", "Authorization", REALM.bearer("one"));
        int before = REALM.keyFetches.get();

        for (int i = 0; i < 20; i++) {
            get("/api/v1/cases", "Authorization", REALM.bearer("person-" + i));
        }

        assertThat(REALM.keyFetches.get()).isEqualTo(before);
    }

    @Test
    void neither_tokens_nor_nobody_touch_the_sessions() throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table session in access exclusive mode");

            var signedIn = get("/api/v1/cases", "Authorization", REALM.bearer("samr.beijing"));
            var nobody = post("/api/v1/tips", "{}");
            var asked = get("/api/v1/session");

            assertThat(List.of(signedIn, nobody, asked))
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
            connection.rollback();
        }
    }

    @Test
    void a_token_says_who_is_asking() {
        var who = json(get("/api/v1/session", "Authorization", REALM.bearer("samr.beijing")));

        assertThat(who.path("signedIn").asBoolean()).isTrue();
        assertThat(who.path("person").asString()).isEqualTo("samr.beijing");
        assertThat(who.path("office").asString()).isEqualTo("SAMR-110000");
        assertThat(who.path("csrf").isNull() || who.path("csrf").isMissingNode()).isTrue();
        assertThat(json(get("/api/v1/session")).path("signedIn").asBoolean()).isFalse();
    }
}
