package cn.tongbao.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the public API: a citizen without an account, or a demo identity. */
final class Caller {

    static final JsonMapper JSON = new JsonMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BOUNDARY = "journey-boundary-5f2c";
    private static final String EVIDENCE = "/api/v1/evidence";
    private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;
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

    /** The same person at another address, so that limits on an address count the call alone. */
    Caller elsewhere() {
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
        body.writeBytes(partBegins(name, declaredType));
        body.writeBytes(content);
        body.writeBytes(partEnds());
        return postRaw(EVIDENCE, body.toByteArray(), FORM);
    }

    /** Uploads a file of any length as it is made. */
    Answer upload(String name, Supplier<InputStream> content, Duration patience) {
        return send(
                HttpRequest.newBuilder(URI.create(Stack.GATEWAY + EVIDENCE))
                        .timeout(patience)
                        .headers(authorised("Content-Type", FORM))
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofByteArray(
                                                partBegins(name, "application/octet-stream")),
                                        BodyPublishers.ofInputStream(content),
                                        BodyPublishers.ofByteArray(partEnds()))));
    }

    /** Reads a body of any length as it comes. */
    <T> T download(String path, Function<InputStream, T> reader, Duration patience) {
        var request =
                HttpRequest.newBuilder(URI.create(Stack.GATEWAY + path))
                        .timeout(patience)
                        .headers(authorised("Accept", "*/*"))
                        .build();
        try (var body = exchange(request, BodyHandlers.ofInputStream()).body()) {
            return reader.apply(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] partBegins(String name, String declaredType) {
        return ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        + "Content-Type: %s\r\n\r\n")
                .formatted(BOUNDARY, name, declaredType)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] partEnds() {
        return ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
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
        var response = exchange(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                request.method() + " " + request.uri().getPath(),
                response.statusCode(),
                response.headers(),
                response.body());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
