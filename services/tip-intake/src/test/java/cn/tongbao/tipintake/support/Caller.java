package cn.tongbao.tipintake.support;

import cn.tongbao.platform.identity.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Somebody who calls the service over HTTP. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final @Nullable String bearer;

    Caller(String base, @Nullable String bearer) {
        this.base = base;
        this.bearer = bearer;
    }

    /** The same, signed in. */
    public Caller as(String person, String role, @Nullable String office, @Nullable String region) {
        return with(TestTokens.bearer(person, role, office, region));
    }

    /** The same with that Authorization header. */
    public Caller with(String authorization) {
        return new Caller(base, authorization);
    }

    /** An intake officer of an office named PROT-region. */
    public Caller intakeOf(String region) {
        return as("intake." + region, "intake-officer", "PROT-" + region, region);
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<String> response, JsonNode body) {

        /** The entity tag. */
        public String etag() {
            return response.headers().firstValue("ETag").orElse("");
        }

        /** The problem's code. */
        public String code() {
            return body.path("code").stringValue("");
        }

        /** A text of the body. */
        public String text(String field) {
            return body.path(field).stringValue("");
        }
    }

    /** GET. */
    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** POST of JSON, with headers as name, value, name, value. */
    public Answer post(String path, String json, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8)).build());
    }

    /** POST of a command to the version that its author has seen. */
    public Answer command(String path, String json, String ifMatch) {
        return post(path, json, "If-Match", ifMatch);
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        return request;
    }

    private static Answer send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            var body = response.body();
            return new Answer(
                    response.statusCode(),
                    response,
                    body.isEmpty() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(body));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
