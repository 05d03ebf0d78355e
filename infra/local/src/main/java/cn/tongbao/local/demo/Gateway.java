package cn.tongbao.local.demo;

import cn.tongbao.local.LaunchFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API as any other client sees it, called from a chosen loopback address. */
final class Gateway implements AutoCloseable {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 30;

    private final HttpClient client;
    private final URI gateway;
    private final URI realm;
    private final JsonMapper json;

    /**
     * @param lastByte of 127.0.1.x, so that calls of one kind do not use up the rate limit of
     *     another
     */
    Gateway(URI gateway, URI realm, JsonMapper json, int lastByte) throws IOException {
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(5))
                        .localAddress(
                                InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) lastByte}))
                        .build();
        this.gateway = URI.create(gateway.toString().replace("localhost", "127.0.0.1"));
        this.realm = realm;
        this.json = json;
    }

    String passwordToken(String username, String password)
            throws IOException, InterruptedException {
        return token(
                "grant_type=password&client_id=tongbao-cli&username=%s&password=%s"
                        .formatted(username, password));
    }

    String clientToken(String client, String secret) throws IOException, InterruptedException {
        return token(
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(client, secret));
    }

    private String token(String form) throws IOException, InterruptedException {
        try (var plain = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build();
            var response = plain.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new LaunchFailure(
                        "Keycloak gave no token (%d): %s"
                                .formatted(response.statusCode(), response.body()));
            }
            return json.readTree(response.body()).path("access_token").asString();
        }
    }

    /**
     * Posts, and waits where the gateway asks to: just after the start, or when calls come too
     * fast.
     */
    Answer post(String path, JsonNode body, Map<String, String> headers, @Nullable String token)
            throws IOException, InterruptedException {
        return send("POST", path, body, headers, token);
    }

    /** The same for a record that is replaced whole. */
    Answer put(String path, JsonNode body, String token) throws IOException, InterruptedException {
        return send("PUT", path, body, Map.of(), token);
    }

    private Answer send(
            String method,
            String path,
            JsonNode body,
            Map<String, String> headers,
            @Nullable String token)
            throws IOException, InterruptedException {
        var text = HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
        var builder =
                HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .method(method, text);
        headers.forEach(builder::header);
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        var request = builder.build();
        for (var attempt = 1; ; attempt++) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            var status = response.statusCode();
            if ((status != TOO_MANY_REQUESTS && status != UNAVAILABLE) || attempt == ATTEMPTS) {
                return new Answer(status, response.body());
            }
            var pause = response.headers().firstValueAsLong("Retry-After").orElse(1);
            Thread.sleep(Duration.ofSeconds(Math.clamp(pause, 1, 60)));
        }
    }

    JsonNode tree(String text) {
        return json.readTree(text);
    }

    @Override
    public void close() {
        client.close();
    }

    /** What came back. */
    record Answer(int status, String body) {

        static final int OK = 200;
        static final int CREATED = 201;
        static final int CONFLICT = 409;
        static final int VERSION_REQUIRED = 428;
    }
}
