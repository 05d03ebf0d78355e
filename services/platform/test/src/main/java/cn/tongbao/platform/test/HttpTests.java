package cn.tongbao.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running service, spoken to over HTTP, in English unless a test says otherwise. */
public abstract class HttpTests {

    /** Writes bodies and reads answers. */
    protected static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int READINGS = 5;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Where the service listens. */
    @LocalServerPort protected int port;

    /**
     * An act on a record as it is now. A limit that runs out or is warned of between reading and
     * acting changes the record; the person then reads again, as anybody would.
     */
    protected HttpResponse<String> underCurrentVersion(
            String caller, String path, String act, Object body) {
        for (int reading = 1; ; reading++) {
            var tag = get(caller, path).headers().firstValue("ETag").orElse("\"0\"");
            var answer = post(caller, path + "/" + act, tag, body);
            if (answer.statusCode() != 412 || reading == READINGS) {
                return answer;
            }
        }
    }

    /**
     * Reads.
     *
     * @param headers names and values in turn
     */
    protected HttpResponse<String> get(@Nullable String bearer, String path, String... headers) {
        var request = request(path, bearer);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.GET().build());
    }

    /** Sends a body as JSON. */
    protected HttpResponse<String> post(
            @Nullable String bearer, String path, @Nullable String ifMatch, Object body) {
        return command("POST", bearer, path, ifMatch, JSON.writeValueAsString(body));
    }

    /** Puts a body as JSON. */
    protected HttpResponse<String> put(
            @Nullable String bearer, String path, @Nullable String ifMatch, Object body) {
        return command("PUT", bearer, path, ifMatch, JSON.writeValueAsString(body));
    }

    /**
     * Sends a body as it is.
     *
     * @param headers names and values in turn
     */
    protected HttpResponse<String> command(
            String method,
            @Nullable String bearer,
            String path,
            @Nullable String ifMatch,
            String body,
            String... headers) {
        var request = request(path, bearer).header("Content-Type", "application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path, @Nullable String bearer) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept-Language", "en");
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The body of an answer that is no refusal. */
    protected static JsonNode succeeded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? JSON.createObjectNode() : json(answer);
    }

    /** The answer is a refusal with that status and code. */
    protected static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(code(answer)).as(answer.body()).isEqualTo(code);
    }

    /** The answer refuses these fields, each as {@code pointer CODE}. */
    protected static void assertFields(HttpResponse<String> answer, String... fields) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(
                        json(answer)
                                .path("errors")
                                .valueStream()
                                .map(error ->
                                        error.get("pointer").stringValue()
                                                + " "
                                                + error.get("code").stringValue()))
                .as(answer.body())
                .containsExactlyInAnyOrder(fields);
    }

    /** The body of an answer. */
    protected static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** The code of a refusal. */
    protected static String code(HttpResponse<String> response) {
        return json(response).path("code").stringValue("");
    }
}
