package cn.tongbao.beaconstub;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * How the stand-in is started; each setting is an environment variable.
 *
 * @param port {@code BEACON_STUB_PORT}
 * @param source {@code BEACON_STUB_SOURCE}: the name it signs by
 * @param genesis {@code BEACON_STUB_GENESIS}: when its first round came out
 * @param period {@code BEACON_STUB_PERIOD}: from one round to the next
 * @param privateKey {@code BEACON_STUB_PRIVATE_KEY}: file of its Ed25519 key, PEM (PKCS #8)
 * @param slowness {@code BEACON_STUB_SLOWNESS}: how long an answer takes when it is slow
 */
record Settings(
        int port,
        String source,
        Instant genesis,
        Duration period,
        Path privateKey,
        Duration slowness) {

    private static final String PREFIX = "BEACON_STUB_";

    static Settings of(Map<String, String> environment) {
        var key = environment.get(PREFIX + "PRIVATE_KEY");
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException(PREFIX + "PRIVATE_KEY is not set");
        }
        return new Settings(
                Integer.parseInt(or(environment, "PORT", "8191")),
                or(environment, "SOURCE", "LOCAL_STAND_IN"),
                Instant.parse(or(environment, "GENESIS", "2026-01-01T00:00:00Z")),
                Duration.parse(or(environment, "PERIOD", "PT3S")),
                Path.of(key),
                Duration.parse(or(environment, "SLOWNESS", "PT15S")));
    }

    private static String or(Map<String, String> environment, String name, String otherwise) {
        return Objects.requireNonNullElse(environment.get(PREFIX + name), otherwise);
    }
}
