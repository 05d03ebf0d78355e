package cn.tongbao.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTests extends RunningGateway {

    private final CountDownLatch released = new CountDownLatch(1);
    private final String bearer = REALM.bearer("clerk");

    @AfterEach
    void closeTheBreaker() {
        released.countDown();
        SEARCH.reset();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    int good = 0;
                    while (search().statusCode() == 200 && good < 30) {
                        good++;
                    }
                    return good == 30;
                });
    }

    @Test
    void a_service_that_is_down_is_said_to_be_and_the_others_work_on() {
        SEARCH.kill();
        try {
            var answer = get("/api/v1/search?q=x");

            assertProblem(answer, 503, "UNAVAILABLE");
            assertThat(Integer.parseInt(header(answer, "Retry-After"))).isPositive();
            assertThat(get("/api/v1/tips").statusCode()).isEqualTo(200);
            assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        } finally {
            SEARCH.start();
        }
    }

    @Test
    void the_breaker_opens_on_a_service_that_is_down_and_closes_soon_after_it_is_back()
            throws IOException {
        SEARCH.kill();
        try {
            // it lets a call through again after half a second, so a machine that stalls here tries
            // again
            await("an open breaker calls nobody")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        for (int i = 0; i < 30; i++) {
                            assertProblem(search(), 503, "UNAVAILABLE");
                        }
                        return refusesUncalled();
                    });
        } finally {
            SEARCH.start();
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> search().statusCode() == 200);
    }

    @Test
    void once_a_service_is_back_a_caller_now_and_then_is_not_refused_again() {
        SEARCH.kill();
        try {
            for (int i = 0; i < 30; i++) {
                assertProblem(search(), 503, "UNAVAILABLE");
            }
        } finally {
            SEARCH.start();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> search().statusCode() == 200);

        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(700))
                .until(() -> search().statusCode() == 200);
    }

    @Test
    void errors_that_a_service_answers_do_not_open_the_breaker() {
        SEARCH.behaves(exchange ->
                FakeService.answer(
                        exchange,
                        500,
                        "application/problem+json",
                        "{}".getBytes(StandardCharsets.UTF_8)));

        for (int i = 0; i < 40; i++) {
            assertThat(search().statusCode()).isEqualTo(500);
        }
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_given_up() {
        SEARCH.behaves(this::wait);

        var answer = search();

        assertProblem(answer, 503, "UNAVAILABLE");
        assertThat(header(answer, "Retry-After")).isNotEmpty();
    }

    @Test
    void a_post_is_never_sent_twice() throws Exception {
        try (var service = new BreakingService(socket -> {})) {
            SEARCH.kill();
            service.listen(SEARCH.port());

            var answer = post("/api/v1/search", "{}");

            assertProblem(answer, 503, "UNAVAILABLE");
            assertThat(service.calls()).isEqualTo(1);
        } finally {
            SEARCH.start();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 2000000", "Transfer-Encoding: chunked"})
    void an_answer_that_breaks_off_never_looks_whole(String length) throws Exception {
        try (var service = new BreakingService(socket -> writePart(socket, length, 500_000))) {
            SEARCH.kill();
            service.listen(SEARCH.port());

            assertThatThrownBy(() -> search()).isInstanceOf(UncheckedIOException.class);
        } finally {
            SEARCH.start();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 2000", "Transfer-Encoding: chunked"})
    void a_short_answer_that_breaks_off_becomes_a_problem(String length) throws Exception {
        try (var service = new BreakingService(socket -> writePart(socket, length, 500))) {
            SEARCH.kill();
            service.listen(SEARCH.port());

            assertProblem(search(), 503, "UNAVAILABLE");
        } finally {
            SEARCH.start();
        }
    }

    @Test
    void an_answer_that_stands_still_is_given_up() {
        SEARCH.behaves(exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[100_000]);
            exchange.getResponseBody().flush();
            wait(exchange);
        });

        assertThatThrownBy(() -> search())
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void a_service_that_stops_taking_an_upload_is_given_up() {
        EVIDENCE.behaves(this::wait);

        var answer =
                send(to("/api/v1/evidence").POST(BodyPublishers.ofByteArray(new byte[20_000_000])));

        assertProblem(answer, 503, "UNAVAILABLE");
    }

    @Test
    void a_slow_upload_may_take_longer_than_any_timeout() throws Exception {
        try (var upload =
                RawCall.open(
                        port,
                        "POST /api/v1/evidence HTTP/1.1\r\nHost: t\r\nConnection: close\r\n"
                                + "Content-Length: 12000\r\n\r\n")) {
            var begun = System.nanoTime();
            for (int i = 0; i < 12; i++) {
                int part = i;
                await().pollDelay(Duration.ofMillis(400)).until(() -> part >= 0);
                upload.getOutputStream().write(new byte[1000]);
                upload.getOutputStream().flush();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isGreaterThan(Duration.ofSeconds(4));

            var answer = new String(upload.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
        assertThat(EVIDENCE.lastCall().bodyLength()).isEqualTo(12_000);
    }

    @Test
    void a_caller_that_goes_away_is_no_failure_of_the_service() throws Exception {
        for (int i = 0; i < 30; i++) {
            try (var upload =
                    RawCall.open(
                            port,
                            "POST /api/v1/search HTTP/1.1\r\nHost: t\r\n"
                                    + "Content-Length: 100000\r\n\r\nxxx")) {
                upload.setSoLinger(true, 0);
            }
        }

        assertThat(search().statusCode()).isEqualTo(200);
    }

    /** Listens in the place of the service: nobody comes although a caller is refused. */
    private boolean refusesUncalled() throws IOException {
        try (var uncalled = new ServerSocket(SEARCH.port(), 5, InetAddress.getLoopbackAddress())) {
            uncalled.setSoTimeout(1);
            assertProblem(search(), 503, "UNAVAILABLE");
            uncalled.accept().close();
            return false;
        } catch (SocketTimeoutException _) {
            return true;
        }
    }

    private void wait(HttpExchange exchange) throws IOException {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void writePart(Socket socket, String length, int size) throws IOException {
        var out = socket.getOutputStream();
        out.write(
                ("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        if (length.contains("chunked")) {
            out.write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.write(new byte[size]);
        if (length.contains("chunked")) {
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
    }

    /** As somebody who has signed in: those who have not are limited, and here is asked often. */
    private HttpResponse<String> search() {
        return get("/api/v1/search", "Authorization", bearer);
    }
}
