package cn.tongbao.beaconstub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in as the platform meets it. Its hundredth round is out since a moment. */
class BeaconTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final KeyPair KEYS = newKeys();
    private final Instant genesis =
            Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).minusSeconds(99 * 60);

    @TempDir private Path folder;

    @Test
    void a_round_is_signed_and_marked_and_the_same_after_a_restart() throws Exception {
        var first = with(beacon -> get(beacon, "/rounds/7"));
        var again = with(beacon -> get(beacon, "/rounds/7"));

        assertThat(first).isEqualTo(again);
        assertThat(first.get("standIn").stringValue()).isEqualTo("LOCAL_STAND_IN");
        assertThat(first.get("value").stringValue()).matches("[0-9a-f]{64}");
        assertThat(first.get("publishedAt").stringValue())
                .isEqualTo(genesis.plusSeconds(6 * 60).toString());
        assertThat(verified(first)).isTrue();
    }

    @Test
    void every_round_has_a_value_of_its_own() throws Exception {
        with(beacon ->
                assertThat(get(beacon, "/rounds/7").get("value"))
                        .isNotEqualTo(get(beacon, "/rounds/8").get("value")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rounds/102", "/rounds/999999999999999"})
    void a_round_to_come_is_not_given_out(String path) throws Exception {
        assertThat(with(beacon -> get(beacon, path)).get("code").stringValue())
                .isEqualTo("NOT_YET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rounds/0", "/rounds/-1", "/rounds/latest", "/rounds/07", "/"})
    void what_is_no_round_is_not_found(String path) throws Exception {
        assertThat(with(beacon -> get(beacon, path)).get("code").stringValue())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void silent_it_has_no_round_and_failing_it_has_errors() throws Exception {
        with(beacon -> {
            behave(beacon, "SILENT");
            assertThat(call(beacon, "/rounds/7").statusCode()).isEqualTo(404);
            behave(beacon, "FAILING");
            assertThat(call(beacon, "/rounds/7").statusCode()).isEqualTo(503);
            assertThat(get(beacon, "/stand-in/state").get("behaviour").stringValue())
                    .isEqualTo("FAILING");
            return behave(beacon, "NORMAL");
        });
    }

    @Test
    void slow_it_lets_the_caller_wait() throws Exception {
        with(beacon -> {
            behave(beacon, "SLOW");
            return assertThatExceptionOfType(HttpTimeoutException.class)
                    .isThrownBy(() ->
                            HTTP.send(
                                    request(beacon, "/rounds/7")
                                            .timeout(Duration.ofMillis(200))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString()));
        });
    }

    @Test
    void forged_it_signs_with_a_key_that_nobody_knows() throws Exception {
        with(beacon -> {
            behave(beacon, "FORGED");
            return assertThat(verified(get(beacon, "/rounds/7"))).isFalse();
        });
    }

    @Test
    void contradicting_it_signs_another_value_and_with_another_round_the_next_one()
            throws Exception {
        with(beacon -> {
            var first = get(beacon, "/rounds/7");
            behave(beacon, "CONTRADICTING");
            var second = get(beacon, "/rounds/7");
            assertThat(verified(second)).isTrue();
            assertThat(second.get("value")).isNotEqualTo(first.get("value"));
            behave(beacon, "OTHER_ROUND");
            return assertThat(get(beacon, "/rounds/7").get("round").asLong()).isEqualTo(8);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"mode\":\"SOME\"}", "[]", "{\"mode\":\"SLOW\",\"x\":1}"})
    void a_behaviour_that_it_does_not_know_is_refused(String body) throws Exception {
        assertThat(with(beacon -> put(beacon, body)).statusCode()).isEqualTo(400);
    }

    @Test
    void without_a_key_it_does_not_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(Map.of()))
                .withMessageContaining("BEACON_STUB_PRIVATE_KEY");
    }

    private <T> T with(Function<Beacon, T> work) throws Exception {
        var key = folder.resolve("key.pem");
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                        .formatted(
                                Base64.getMimeEncoder()
                                        .encodeToString(KEYS.getPrivate().getEncoded())));
        var settings =
                Settings.of(
                        Map.of(
                                "BEACON_STUB_PORT",
                                "0",
                                "BEACON_STUB_PRIVATE_KEY",
                                key.toString(),
                                "BEACON_STUB_GENESIS",
                                genesis.toString(),
                                "BEACON_STUB_PERIOD",
                                "PT1M",
                                "BEACON_STUB_SLOWNESS",
                                "PT2S"));
        try (var beacon = Beacon.opened(settings)) {
            return work.apply(beacon);
        }
    }

    private static boolean verified(JsonNode round) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KEYS.getPublic());
            signature.update(
                    "TONGBAO-BEACON/1\n%s\n%d\n%s\n%s"
                            .formatted(
                                    round.get("source").stringValue(),
                                    round.get("round").asLong(),
                                    round.get("value").stringValue(),
                                    round.get("publishedAt").stringValue())
                            .getBytes(StandardCharsets.UTF_8));
            return signature.verify(
                    Base64.getDecoder().decode(round.get("signature").stringValue()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode get(Beacon beacon, String path) {
        return JSON.readTree(call(beacon, path).body());
    }

    private static HttpResponse<String> call(Beacon beacon, String path) {
        return send(request(beacon, path).build());
    }

    private static HttpResponse<String> behave(Beacon beacon, String mode) {
        return put(beacon, "{\"mode\":\"%s\"}".formatted(mode));
    }

    private static HttpResponse<String> put(Beacon beacon, String body) {
        return send(
                request(beacon, "/stand-in/behaviour")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static HttpRequest.Builder request(Beacon beacon, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + beacon.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
