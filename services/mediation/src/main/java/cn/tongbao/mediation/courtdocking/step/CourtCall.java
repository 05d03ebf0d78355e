package cn.tongbao.mediation.courtdocking.step;

import cn.tongbao.mediation.courtdocking.court.Court;
import cn.tongbao.mediation.courtdocking.step.Delivery.Failed;
import cn.tongbao.mediation.courtdocking.step.Delivery.Refused;
import cn.tongbao.mediation.courtdocking.step.Delivery.Taken;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One signed call to a court. Of its answer the status counts, and a code if it has one. */
final class CourtCall {

    /** Signatures are checked against real time, which a moved legal clock must not touch. */
    private static final Clock MACHINE = Clock.systemUTC();

    private static final Set<Integer> PASSING = Set.of(408, 425, 429);
    private static final int MOST_READ = 64 * 1024;
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([A-Z0-9_-]{1,60})\"");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final Court court;
    private final HttpClient client;
    private final Duration timeout;

    CourtCall(Court court, HttpClient client, Duration timeout) {
        this.court = court;
        this.client = client;
        this.timeout = timeout;
    }

    Delivery make(StepRow step) {
        var answer = client.sendAsync(request(step), CourtCall::read);
        try {
            return judge(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return failed("did not answer in time");
        } catch (ExecutionException e) {
            return failed(reason(e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return failed("was interrupted");
        }
    }

    private HttpRequest request(StepRow step) {
        var body = step.message().getBytes(StandardCharsets.UTF_8);
        var sequence = Long.toString(step.sequence());
        var timestamp = Long.toString(MACHINE.instant().getEpochSecond());
        return HttpRequest.newBuilder(court.at(step.kind().path(step.reference())))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", step.id().toString())
                .header("X-Sequence", sequence)
                .header("X-Timestamp", timestamp)
                .header("X-Signature", court.outgoing().sign(sequence, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** Only a refusal is read, and not without end. */
    private static HttpResponse.BodySubscriber<byte[]> read(HttpResponse.ResponseInfo info) {
        return info.statusCode() >= 400 && info.statusCode() < 500
                ? BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_READ).apply(info)
                : BodySubscribers.replacing(new byte[0]);
    }

    private static Delivery judge(HttpResponse<byte[]> answer) {
        var status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Taken();
        }
        if (status >= 400 && status < 500 && !PASSING.contains(status)) {
            return new Refused("HTTP " + status + code(answer.body()));
        }
        return new Failed("HTTP " + status, askedPause(answer));
    }

    private static String code(byte[] body) {
        var found = CODE.matcher(new String(body, StandardCharsets.UTF_8));
        return found.find() ? " " + found.group(1) : "";
    }

    private static @Nullable Duration askedPause(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> SECONDS.matcher(value).matches())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    private static Failed failed(String reason) {
        return new Failed(reason, null);
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> "could not be connected to in time";
            case ConnectException _ -> "could not be connected to";
            case IOException _ -> "broke the connection off";
            case null, default -> "could not be called";
        };
    }
}
