package cn.tongbao.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the public API: a citizen without an account, or a demo identity. */
final class Caller {

    static final JsonMapper JSON = new JsonMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BOUNDARY = "journey-boundary-5f2c";
    private static final Map<String, Caller> SIGNED_IN = new ConcurrentHashMap<>();

    private final HttpClient http;
    private final @Nullable String token;

    private Caller(@Nullable String token, InetAddress from) {
        this.token = token;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .localAddress(from)
                        .connectTimeout(PATIENCE)
                        .build();
    }

    /** Somebody without an account, at an address of his own. */
    static Caller citizen() {
        return new Caller(null, Stack.anotherAddress());
    }

    /** One of the demo identities, signed in once for the run. */
    static Caller of(String user) {
        return SIGNED_IN.computeIfAbsent(
                user, name -> withToken(Tokens.ofUser("tongbao-cli", name)));
    }

    /** The machine client. */
    static Caller machine() {
        return SIGNED_IN.computeIfAbsent("agency-demo", name -> withToken(Tokens.ofMachine(name)));
    }

    static Caller withToken(String token) {
        return new Caller(token, Stack.anotherAddress());
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return send(request(path).POST(json(body)));
    }

    Answer post(String path, Object body, String ifMatch) {
        return send(request(path).header("If-Match", ifMatch).POST(json(body)));
    }

    Answer put(String path, Object body, String ifMatch) {
        return send(request(path).header("If-Match", ifMatch).PUT(json(body)));
    }

    Answer postOnce(String path, Object body, String idempotencyKey) {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(json(body)));
    }

    /** Sends bytes as they are, for what no mapper would write. */
    Answer postRaw(String path, byte[] body, String contentType) {
        return send(
                HttpRequest.newBuilder(URI.create(Stack.GATEWAY + path))
                        .timeout(PATIENCE)
                        .headers(authorised("Content-Type", contentType))
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    Answer postRaw(String path, String json) {
        return postRaw(path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    Answer send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    Answer getWith(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    /** Uploads a file; the answer carries its token. */
    Answer upload(String name, String declaredType, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                                + "Content-Type: %s\r\n\r\n")
                        .formatted(BOUNDARY, name, declaredType)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return postRaw(
                "/api/v1/evidence",
                body.toByteArray(),
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** The token of an uploaded text file. */
    String fileToken(String name, String text) {
        return upload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .at("/token");
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Stack.GATEWAY + path))
                .timeout(PATIENCE)
                .headers(authorised("Content-Type", "application/json"));
    }

    private String[] authorised(String... headers) {
        if (token == null) {
            return headers;
        }
        return new String[] {headers[0], headers[1], "Authorization", "Bearer " + token};
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    request.method() + " " + request.uri().getPath(),
                    response.statusCode(),
                    response.headers(),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
