package cn.tongbao.courtstub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform as the court's system calls it: through its gateway, as its machine client. */
final class Platform {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BOUNDARY = "court-stub-7K3M9Q";

    private final Settings settings;
    private final Signing signing;
    private final Signing nobodys = new Signing("a secret that the platform does not know");
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private volatile @Nullable Token token;

    Platform(Settings settings) {
        this.settings = settings;
        this.signing = new Signing(settings.answerSecret());
    }

    /**
     * Hands an answer in.
     *
     * @return the status, or 0 if the platform could not be reached
     */
    int answer(CourtAnswer answer, boolean wronglySigned) throws InterruptedException {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        var sequence = Long.toString(answer.sequence());
        var timestamp = Long.toString(CourtClock.real().getEpochSecond());
        var signature = (wronglySigned ? nobodys : signing).sign(sequence, timestamp, body);
        var request =
                HttpRequest.newBuilder(
                                at("/api/v1/court-docking/" + settings.office() + "/answers"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("X-Sequence", sequence)
                        .header("X-Timestamp", timestamp)
                        .header("X-Signature", signature)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** The SHA-256 of a file's content. */
    String sumOf(String evidenceId) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(at("/api/v1/evidence/" + evidenceId + "/content"))
                        .timeout(PATIENCE)
                        .header("Authorization", bearer())
                        .GET()
                        .build();
        return Counter.sha256(taken(client.send(request, BodyHandlers.ofByteArray())));
    }

    /** Uploads a ruling; what comes back is the token to name it by. */
    String upload(String name, byte[] pdf) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(at("/api/v1/evidence"))
                        .timeout(PATIENCE)
                        .header("Authorization", bearer())
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(multipart(name, pdf)))
                        .build();
        return text(taken(client.send(request, BodyHandlers.ofByteArray())), "token");
    }

    private static byte[] multipart(String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                                + "Content-Type: application/pdf\r\n\r\n")
                        .formatted(BOUNDARY, name)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private String bearer() throws IOException, InterruptedException {
        var known = token;
        if (known == null || CourtClock.real().isAfter(known.until())) {
            known = fresh();
            token = known;
        }
        return "Bearer " + known.value();
    }

    private Token fresh() throws IOException, InterruptedException {
        var form =
                "grant_type=client_credentials&client_id="
                        + encoded(settings.client())
                        + "&client_secret="
                        + encoded(settings.clientSecret());
        var request =
                HttpRequest.newBuilder(settings.tokens())
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        var answer = taken(client.send(request, BodyHandlers.ofByteArray()));
        var seconds = json(answer).path("expires_in").longValue(60);
        return new Token(
                text(answer, "access_token"),
                CourtClock.real().plusSeconds(Math.max(1, seconds / 2)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private URI at(String path) {
        return URI.create(settings.gateway().toString().replaceFirst("/+$", "") + path);
    }

    private static byte[] taken(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String text(byte[] body, String field) throws IOException {
        var value = json(body).path(field).stringValue("");
        if (value.isEmpty()) {
            throw new IOException("an answer without " + field);
        }
        return value;
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new IOException("an answer that is no JSON", e);
        }
    }

    private record Token(String value, Instant until) {}
}
