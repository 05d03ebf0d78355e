package cn.tongbao.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongbao.platform.identity.TestIdentity;
import cn.tongbao.platform.identity.TestTokens;
import cn.tongbao.platform.test.RealPostgres;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
@Import({RealPostgres.class, TestIdentity.class})
class HttpRulesTests {

    private static final String NOTES = "/api/v1/notes";
    private static final String OWNER =
            TestTokens.bearer("intake.beijing", "intake-officer", "PROT-110000", "110000");
    private static final String READER =
            TestTokens.bearer("routing.beijing", "routing-officer", "PROT-110000", "110000");
    private static final String STRANGER =
            TestTokens.bearer("intake.shanghai", "intake-officer", "PROT-310000", "310000");

    @Autowired MockMvc http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "[]",
                "{\"text\":\"a\",\"unknown\":1}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\"} trailing",
                "{\"text\":1}",
                "{\"text\":true}",
                "{\"text\":[\"a\"]}",
                "{\"text\":\"a\",\"pages\":\"1\"}",
                "{\"text\":\"a\",\"pages\":1.5}",
                "{\"text\":\"a\",\"on\":20260101}",
                "{\"text\":\"a\",\"on\":\"\"}",
                "{\"text\":\"a\",\"on\":\"2026-02-30\"}",
                "{\"text\":\"a\",\"on\":1.5}",
                "{\"text\":\"a\",\"on\":true}",
                "{\"text\":\"a\",\"on\":[2026,12,30]}",
                "{\"text\":\"a\",\"on\":{}}",
                "{\"text\":\"a\",\"on\":\"20261230\"}",
                "{\"text\":\"a\",\"on\":\" 2026-12-30\"}",
                "{\"text\":\"a\",\"on\":\"2026-12-01T00:00:00Z\"}",
                "{\"text\":\"a\",\"at\":1}",
                "{\"text\":\"a\",\"at\":1.5}",
                "{\"text\":\"a\",\"at\":[2026,12,30]}",
                "{\"text\":\"a\",\"at\":\"\"}",
                "{\"text\":\"a\",\"at\":\"1\"}",
                "{\"text\":\"a\",\"at\":\"2026-12-30\"}",
                "{\"text\":\"a\",\"at\":\"2026-12-30T08:00:00\"}",
                "{\"text\":\"a\\u0000b\"}",
                "{\"text\":\"a\\u0007b\"}",
                "{\"text\":\"\\ud800\"}",
                "{\"text\":\"\\udc00x\"}"
            })
    void what_cannot_be_read_or_kept_exactly_is_malformed(String body) throws Exception {
        keep(body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"));
    }

    @Test
    void days_and_instants_are_read_as_they_are_written_and_may_be_left_out() throws Exception {
        keep("{\"text\":\"a\",\"on\":\"2026-12-30\",\"at\":\"2026-12-30T08:00:00+08:00\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.on").value("2026-12-30"))
                .andExpect(jsonPath("$.at").value("2026-12-30T00:00:00Z"));
        keep("{\"text\":\"a\",\"on\":null,\"at\":null}").andExpect(status().isOk());
    }

    @Test
    void a_number_where_an_instant_belongs_is_named_by_its_pointer() throws Exception {
        keep("{\"text\":\"a\",\"at\":1}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].pointer").value("/at"));
    }

    @Test
    void twenty_one_levels_are_too_deep_and_twenty_are_not() throws Exception {
        keep(nested(10)).andExpect(status().isOk());
        keep(nested(11)).andExpect(status().isBadRequest());
    }

    @Test
    void right_to_left_zero_width_and_four_byte_characters_are_kept_exactly() throws Exception {
        var text = "\u202e\u200b😀\tx\n";

        keep("{\"text\":\"\\u202e\\u200b\\ud83d\\ude00\\tx\\n\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value(text));
    }

    @Test
    void a_text_over_its_limit_is_refused_whole_with_a_pointer() throws Exception {
        keep("{\"text\":\"12345678901\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("VALIDATION_FAILED"))
                .andExpect(jsonPath("$.errors[0].pointer").value("/text"))
                .andExpect(jsonPath("$.errors[0].code").value("TOO_LONG"));
    }

    @Test
    void a_body_over_the_limit_is_too_large_whether_or_not_it_says_its_length() throws Exception {
        var body = "{\"text\":\"" + "x".repeat(1_100_000) + "\"}";

        keep(body).andExpect(status().is(413)).andExpect(jsonPath("$.code").value("TOO_LARGE"));
        http.perform(
                        post(NOTES)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body)
                                .with(request -> {
                                    request.addHeader("Transfer-Encoding", "chunked");
                                    return new UnannouncedLength(request);
                                }))
                .andExpect(status().is(413));
    }

    @Test
    void a_query_with_characters_that_cannot_be_kept_is_malformed() throws Exception {
        http.perform(get(NOTES + "/1?q=a\u0000b").header(HttpHeaders.AUTHORIZATION, OWNER))
                .andExpect(status().isBadRequest());
    }

    @Test
    void a_page_has_an_address_without_a_version() throws Exception {
        http.perform(get("/board/monday"))
                .andExpect(status().isOk())
                .andExpect(content().string("board of monday"));
    }

    @Test
    void every_refusal_of_the_framework_has_the_same_shape() throws Exception {
        isProblem(http.perform(get("/api/v1/nothing")), 404, "NOT_FOUND");
        isProblem(http.perform(get("/nothing")), 404, "NOT_FOUND");
        isProblem(http.perform(get("/api/v2/notes/1")), 404, "NOT_FOUND");
        isProblem(http.perform(get("/api/board/notes/1")), 404, "NOT_FOUND");
        isProblem(http.perform(get("/api")), 404, "NOT_FOUND");
        isProblem(http.perform(delete(NOTES)), 405, "METHOD_NOT_ALLOWED");
        isProblem(
                http.perform(
                        get(NOTES + "/1")
                                .header(HttpHeaders.AUTHORIZATION, OWNER)
                                .accept(MediaType.APPLICATION_XML)),
                406,
                "NOT_ACCEPTABLE");
        isProblem(
                http.perform(post(NOTES).contentType(MediaType.TEXT_PLAIN).content("x")),
                415,
                "UNSUPPORTED_TYPE");
    }

    @Test
    void a_token_that_is_missing_expired_foreign_forged_or_not_for_us_is_not_let_in()
            throws Exception {
        isProblem(http.perform(get(NOTES + "/1")), 401, "UNAUTHENTICATED");
        for (var token :
                new String[] {
                    TestTokens.expired("intake.beijing", "intake-officer", "PROT-110000"),
                    TestTokens.foreignIssuer("intake.beijing", "intake-officer", "PROT-110000"),
                    TestTokens.wrongAudience("intake.beijing", "intake-officer", "PROT-110000"),
                    TestTokens.forged("intake.beijing", "intake-officer", "PROT-110000"),
                    "Bearer nonsense"
                }) {
            isProblem(
                    http.perform(get(NOTES + "/1").header(HttpHeaders.AUTHORIZATION, token)),
                    401,
                    "UNAUTHENTICATED");
        }
    }

    @Test
    void access_comes_before_role_role_before_version() throws Exception {
        isProblem(change(STRANGER, null), 404, "NOT_FOUND");
        isProblem(change(READER, null), 403, "NOT_ALLOWED");
        isProblem(change(OWNER, null), 428, "VERSION_REQUIRED");
        isProblem(change(OWNER, "\"2\""), 412, "VERSION_STALE");
        isProblem(change(OWNER, "*"), 412, "VERSION_STALE");
        change(OWNER, "\"3\"").andExpect(status().isOk());
    }

    @Test
    void a_stale_version_is_answered_with_the_current_state() throws Exception {
        change(OWNER, "\"2\"").andExpect(jsonPath("$.current.state").value("moved on"));
    }

    @Test
    void a_handler_that_does_not_say_for_whom_it_is_stays_closed() throws Exception {
        isProblem(
                http.perform(get(NOTES + "/closed").header(HttpHeaders.AUTHORIZATION, OWNER)),
                404,
                "NOT_FOUND");
    }

    @Test
    void a_failure_inside_says_nothing_of_the_inside() throws Exception {
        isProblem(http.perform(get(NOTES + "/broken")), 500, "INTERNAL")
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void texts_come_in_the_language_asked_for_and_in_chinese_otherwise() throws Exception {
        http.perform(get("/nothing").header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB"))
                .andExpect(jsonPath("$.title").value("Nothing here for you"));
        http.perform(get("/nothing").header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN"))
                .andExpect(jsonPath("$.title").value("未找到"));
        http.perform(get("/nothing")).andExpect(jsonPath("$.title").value("未找到"));
    }

    @Test
    void a_trace_is_joined_when_it_is_valid_and_begun_when_it_is_not() throws Exception {
        var traceId = "4bf92f3577b34da6a3ce929d0e0e4736";

        http.perform(
                        get("/nothing")
                                .header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01"))
                .andExpect(jsonPath("$.traceId").value(traceId))
                .andExpect(header().string("X-Trace-Id", traceId));
        http.perform(get("/nothing").header("traceparent", "00-" + "0".repeat(32) + "-x-01"))
                .andExpect(jsonPath("$.traceId").value(matchesPattern("(?!0{32})[0-9a-f]{32}")));
    }

    private ResultActions keep(String body) throws Exception {
        return http.perform(
                post(NOTES)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.getBytes(StandardCharsets.UTF_8)));
    }

    private ResultActions change(String token, @org.jspecify.annotations.Nullable String version)
            throws Exception {
        var request =
                post(NOTES + "/1/change")
                        .header(HttpHeaders.AUTHORIZATION, token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}");
        return http.perform(
                version == null ? request : request.header(HttpHeaders.IF_MATCH, version));
    }

    private static ResultActions isProblem(ResultActions answer, int status, String code)
            throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.traceId").isNotEmpty());
    }

    /** Each level is an object and a list: two levels of nesting. */
    private static String nested(int levels) {
        return "{\"text\":\"a\",\"inner\":[".repeat(levels - 1)
                + "{\"text\":\"a\",\"inner\":[]}"
                + "]}".repeat(levels - 1);
    }
}
