package cn.tongbao.courtstub;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the stand-in is started; each setting is an environment variable.
 *
 * @param port {@code COURT_STUB_PORT}
 * @param office {@code COURT_STUB_OFFICE}: the court it stands in for
 * @param gateway {@code COURT_STUB_GATEWAY}: where the platform is
 * @param tokens {@code COURT_STUB_TOKENS}: where its machine client gets tokens
 * @param client {@code COURT_STUB_CLIENT}
 * @param clientSecret {@code COURT_STUB_CLIENT_SECRET}
 * @param stepSecret {@code COURT_STUB_STEP_SECRET}: what the platform signs steps with
 * @param answerSecret {@code COURT_STUB_ANSWER_SECRET}: what answers are signed with
 * @param state {@code COURT_STUB_STATE}: folder of what it remembers
 * @param clockFile {@code COURT_STUB_CLOCK_FILE}: how far the local stack's clock is ahead, if it
 *     can be moved
 * @param pause {@code COURT_STUB_PAUSE}: how long it thinks between two acts
 * @param slowness {@code COURT_STUB_SLOWNESS}: how long it takes to answer a call when it is slow
 */
record Settings(
        int port,
        String office,
        URI gateway,
        URI tokens,
        String client,
        String clientSecret,
        String stepSecret,
        String answerSecret,
        Path state,
        @Nullable Path clockFile,
        Duration pause,
        Duration slowness) {

    private static final String PREFIX = "COURT_STUB_";

    static Settings of(Map<String, String> environment) {
        var given = new Given(environment);
        return new Settings(
                Integer.parseInt(given.or("PORT", "8190")),
                given.or("OFFICE", "COURT-110105"),
                URI.create(given.or("GATEWAY", "http://127.0.0.1:8080")),
                URI.create(
                        given.or(
                                "TOKENS",
                                "http://127.0.0.1:8180/realms/tongbao/protocol/openid-connect/token")),
                given.or("CLIENT", "court-demo"),
                given.required("CLIENT_SECRET"),
                given.required("STEP_SECRET"),
                given.required("ANSWER_SECRET"),
                Path.of(given.required("STATE")),
                given.path("CLOCK_FILE"),
                Duration.parse(given.or("PAUSE", "PT1S")),
                Duration.parse(given.or("SLOWNESS", "PT15S")));
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "Settings[" + office + " on " + port + "]";
    }

    private record Given(Map<String, String> environment) {

        String or(String name, String otherwise) {
            return Objects.requireNonNullElse(environment.get(PREFIX + name), otherwise);
        }

        String required(String name) {
            var value = environment.get(PREFIX + name);
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException(PREFIX + name + " is not set");
            }
            return value;
        }

        @Nullable Path path(String name) {
            var value = environment.get(PREFIX + name);
            return value == null || value.isBlank() ? null : Path.of(value);
        }
    }
}
