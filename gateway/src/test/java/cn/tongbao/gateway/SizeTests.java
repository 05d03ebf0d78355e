package cn.tongbao.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTests extends RunningGateway {

    private static final int MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {1, 32 * 1024, 32 * 1024 + 1, 100_000, MEGABYTE})
    void a_body_up_to_the_limit_arrives_whole(int size) {
        var answer =
                send(to("/api/v1/cases/C-1/figures").PUT(BodyPublishers.ofByteArray(bytes(size))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(CASE_ROUTING.lastCall().bodyLength()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100_000, MEGABYTE})
    void a_body_of_unannounced_length_arrives_whole(int size) {
        var answer =
                send(
                        to("/api/v1/cases/C-1/figures")
                                .PUT(
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(bytes(size)))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(CASE_ROUTING.lastCall().bodyLength()).isEqualTo(size);
    }

    @Test
    void a_larger_body_is_refused_before_the_service_hears_of_it() {
        var answer = send(to("/api/v1/tips").POST(BodyPublishers.ofByteArray(bytes(MEGABYTE + 1))));

        assertProblem(answer, 413, "TOO_LARGE");
        assertThat(TIP_INTAKE.calls).isEmpty();
    }

    @Test
    void a_larger_body_of_unannounced_length_is_refused_as_it_grows() {
        var answer =
                send(
                        to("/api/v1/tips")
                                .POST(
                                        BodyPublishers.ofInputStream(() ->
                                                new ByteArrayInputStream(bytes(MEGABYTE + 1)))));

        assertProblem(answer, 413, "TOO_LARGE");
        assertThat(TIP_INTAKE.calls).isEmpty();
    }

    @Test
    void a_form_arrives_as_it_was_sent() {
        send(
                to("/api/v1/tips?a=1")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("a=2&b=%E4%BF%9D")));

        assertThat(TIP_INTAKE.lastCall().target().getRawQuery()).isEqualTo("a=1");
        assertThat(TIP_INTAKE.lastCall().bodyLength()).isEqualTo(15);
    }

    @Test
    void a_file_in_a_form_arrives_untouched() {
        var form =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                        + "content\r\n--x--\r\n";

        var answer =
                send(
                        to("/api/v1/evidence")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofString(form)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(EVIDENCE.lastCall().bodyLength()).isEqualTo(form.length());
        assertThat(EVIDENCE.lastCall().header("Content-Type"))
                .isEqualTo("multipart/form-data; boundary=x");
    }

    @Test
    void a_refusal_that_comes_before_the_body_is_read_reaches_the_caller() {
        EVIDENCE.behaves(exchange ->
                FakeService.answer(
                        exchange,
                        415,
                        "application/problem+json",
                        "{\"code\":\"UNSUPPORTED_TYPE\"}".getBytes(StandardCharsets.UTF_8)));

        var answer = send(to("/api/v1/evidence").POST(BodyPublishers.ofByteArray(bytes(MEGABYTE))));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).isEqualTo("{\"code\":\"UNSUPPORTED_TYPE\"}");
    }

    @Test
    void an_upload_cut_off_midway_never_looks_whole_to_the_service() throws Exception {
        var seen = new java.util.concurrent.atomic.AtomicReference<String>("nothing");
        EVIDENCE.behaves(exchange -> {
            try {
                FakeService.drain(exchange);
                seen.set("whole");
            } catch (java.io.IOException cut) {
                seen.set("cut");
                throw cut;
            }
        });

        try (var upload =
                RawCall.open(
                        port,
                        "POST /api/v1/evidence HTTP/1.1\r\nHost: t\r\nContent-Length: 1000000\r\n\r\n"
                                + "x".repeat(100_000))) {
            upload.setSoLinger(true, 0);
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> seen.get().equals("cut"));
    }

    @Test
    void headers_beyond_all_measure_are_refused() {
        var answer = get("/api/v1/cases", "If-Match", "x".repeat(20_000));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":");
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        java.util.Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }
}
