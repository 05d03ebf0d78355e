package cn.tongbao.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Fetches tokens from the realm with the demo accounts. */
final class Tokens {

    private static final String PASSWORD = "tongbao";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Tokens() {}

    static String ofUser(String client, String user) {
        return fetch(
                "grant_type=password&client_id=%s&username=%s&password=%s"
                        .formatted(client, user, PASSWORD));
    }

    static String ofMachine(String client) {
        return fetch(
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(client, PASSWORD));
    }

    private static String fetch(String form) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        Stack.KEYCLOAK
                                                + "/realms/tongbao/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        // right after a server was killed, the realm's own connections are made anew
        var answer =
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(500))
                        .pollDelay(Duration.ZERO)
                        .until(() -> send(request), sent -> !sent.body().contains("unknown_error"));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no token: " + answer.body());
        }
        return new JsonMapper().readTree(answer.body()).path("access_token").asString();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
