package cn.tongbao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/**
 * A process of the stack that stands for somebody else's system and can be told to misbehave.
 *
 * @param property where its address stands in the properties of the stack
 */
record StandIn(String property) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    void behave(ObjectNode how) {
        try {
            var answer =
                    HTTP.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    Stack.property(property)
                                                            + "/stand-in/behaviour"))
                                    .timeout(Duration.ofSeconds(10))
                                    .header("Content-Type", "application/json")
                                    .PUT(BodyPublishers.ofString(how.toString()))
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
}
