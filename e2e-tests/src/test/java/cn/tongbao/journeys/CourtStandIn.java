package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** The stand-in of a docked court, and how it is told to misbehave. */
final class CourtStandIn {

    /** The court that it stands for. */
    static final String COURT = "COURT-110105";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private CourtStandIn() {}

    /** It does what a court does. */
    static void behave() {
        behave("NORMAL", Map.of());
    }

    /** It is slow, fails, stays silent, or answers in a way in which no court should. */
    static void behave(String mode, Map<String, Boolean> faults) {
        var body = Caller.JSON.createObjectNode().put("mode", mode);
        for (var fault : new String[] {"answerTwice", "outOfOrder", "wrongSignature"}) {
            body.put(fault, faults.getOrDefault(fault, false));
        }
        try {
            var answer =
                    HTTP.send(
                            HttpRequest.newBuilder(URI.create(address() + "/stand-in/behaviour"))
                                    .timeout(Duration.ofSeconds(10))
                                    .header("Content-Type", "application/json")
                                    .PUT(BodyPublishers.ofString(body.toString()))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String address() throws IOException {
        var stack = new Properties();
        try (var in = Files.newInputStream(Stack.STATE.resolve("stack.properties"))) {
            stack.load(in);
        }
        return stack.getProperty("court-stub.url");
    }
}
