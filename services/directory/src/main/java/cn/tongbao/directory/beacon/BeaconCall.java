package cn.tongbao.directory.beacon;

import cn.tongbao.directory.beacon.BeaconAnswer.Down;
import cn.tongbao.directory.beacon.BeaconAnswer.NotYet;
import cn.tongbao.directory.beacon.BeaconAnswer.Published;
import cn.tongbao.directory.beacon.BeaconAnswer.Wrong;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One question to the beacon. */
final class BeaconCall {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_READ = 16 * 1024;

    private final BeaconSettings settings;
    private final BeaconKey key;
    private final Timetable timetable;
    private final HttpClient client;
    private final Duration timeout;

    BeaconCall(BeaconSettings settings, BeaconKey key, HttpClient client) {
        this.settings = settings;
        this.key = key;
        this.timetable = new Timetable(settings.genesis(), settings.period());
        this.client = client;
        this.timeout = settings.connectTimeout().plus(settings.readTimeout());
    }

    BeaconAnswer make(long round) {
        var request =
                HttpRequest.newBuilder(URI.create(settings.url() + "/rounds/" + round))
                        .header("Accept", "application/json")
                        .GET()
                        .build();
        // The client's own timeout ends with the headers; this one is for the whole answer.
        var answer =
                client.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_READ));
        try {
            return judge(round, answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Down("did not answer in time");
        } catch (ExecutionException e) {
            return new Down(reason(e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Down("was interrupted");
        }
    }

    private BeaconAnswer judge(long round, HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 200 -> read(round, answer.body());
            case 404 -> new NotYet();
            default -> new Down("HTTP " + answer.statusCode());
        };
    }

    private BeaconAnswer read(long asked, byte[] body) {
        JsonNode document;
        try {
            document = JSON.readTree(body);
        } catch (JacksonException e) {
            return new Wrong("is no JSON");
        }
        var number = document.path("round");
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            return new Wrong("has no round");
        }
        var round =
                new BeaconRound(
                        document.path("source").asString(""),
                        number.asLong(),
                        document.path("value").asString(""),
                        document.path("publishedAt").asString(""),
                        document.path("signature").asString(""));
        var fault = faultOf(asked, round);
        return fault == null ? new Published(round) : new Wrong(fault);
    }

    private @Nullable String faultOf(long asked, BeaconRound round) {
        if (!round.source().equals(settings.source())) {
            return "is another source's";
        }
        if (round.round() != asked) {
            return "is another round";
        }
        if (!VALUE.matcher(round.value()).matches()) {
            return "has no value of 32 bytes";
        }
        if (!inTime(round)) {
            return "is dated before its time";
        }
        return key.signed(round) ? null : "is not signed by the beacon";
    }

    private boolean inTime(BeaconRound round) {
        try {
            return !Instant.parse(round.publishedAt()).isBefore(timetable.of(round.round()));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> "could not be connected to in time";
            case ConnectException _ -> "could not be connected to";
            case IOException _ -> "broke the connection off, or said too much";
            case null, default -> "could not be called";
        };
    }
}
