package cn.tongbao.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class TraceTests extends RunningGateway {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    @Test
    void a_sound_trace_is_joined_and_goes_on_from_here() {
        var answer = get("/api/v1/cases", "traceparent", PARENT, "tracestate", "a=b");

        var passedOn = CASE_ROUTING.lastCall().header("traceparent");
        assertThat(header(answer, "X-Trace-Id")).isEqualTo(TRACE);
        assertThat(passedOn).matches("00-" + TRACE + "-[0-9a-f]{16}-01").isNotEqualTo(PARENT);
        assertThat(CASE_ROUTING.lastCall().header("tracestate")).isEqualTo("a=b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void a_malformed_trace_is_replaced(String malformed) {
        var answer = get("/api/v1/cases", "traceparent", malformed, "tracestate", "a=b");

        var passedOn = CASE_ROUTING.lastCall().header("traceparent");
        assertThat(passedOn).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        assertThat(passedOn).contains(header(answer, "X-Trace-Id")).doesNotContain(TRACE);
        assertThat(CASE_ROUTING.lastCall().header("tracestate")).isNull();
    }

    @Test
    void every_call_without_one_gets_a_trace_of_its_own() {
        var first = header(get("/api/v1/cases"), "X-Trace-Id");
        var second = header(get("/api/v1/cases"), "X-Trace-Id");

        assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(second);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void the_log_names_the_call_but_not_what_was_asked_or_by_whom(CapturedOutput log) {
        var bearer = REALM.bearer("samr.beijing");

        get("/api/v1/search?q=canary-name", "Authorization", bearer, "Cookie", "canary-cookie=1");
        post("/api/v1/tips", "{\"canary\":\"canary-body\"}");

        assertThat(log.getOut()).contains("path=\"/api/v1/search\"", "status=\"200\"");
        assertThat(log.getAll()).doesNotContain("canary", bearer.substring(10), "127.0.0.1");
    }
}
