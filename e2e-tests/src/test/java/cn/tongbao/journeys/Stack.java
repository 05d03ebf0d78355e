package cn.tongbao.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The running stack, as the environment names it; by default the one that {@code infra/up} starts.
 */
final class Stack {

    static final String GATEWAY = env("TONGBAO_GATEWAY_URL", "http://localhost:8080");
    static final String KEYCLOAK = env("TONGBAO_KEYCLOAK_URL", "http://localhost:8180");
    static final Path STATE = Path.of(env("TONGBAO_STATE", "../.local"));

    private static final int ROUNDS = 10;
    private static final int SERVER_ERROR = 500;

    private Stack() {}

    /** An address of the loopback network that nobody else uses, so that limits count it alone. */
    static InetAddress anotherAddress() {
        var random = ThreadLocalRandom.current();
        try {
            return InetAddress.getByAddress(
                    new byte[] {
                        127,
                        (byte) random.nextInt(1, 255),
                        (byte) random.nextInt(1, 255),
                        (byte) random.nextInt(1, 255)
                    });
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /**
     * Waits until a fault that a journey before this one made has passed: the realm signs in and
     * every service answers, several times in a row, since pools may hold connections that are
     * dead.
     */
    static void awaitSettled() {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(Stack::answersEverywhere);
    }

    /** What the launcher wrote down about the running stack. */
    static String property(String key) {
        var written = new Properties();
        try (var in = Files.newInputStream(STATE.resolve("stack.properties"))) {
            written.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(written.getProperty(key), key);
    }

    private static boolean answersEverywhere() {
        for (int time = 0; time < ROUNDS; time++) {
            Tokens.ofUser("tongbao-cli", "intake.national");
            var intake = Caller.of("intake.national");
            for (var path :
                    List.of(
                            "/tips?limit=1",
                            "/search?q=x",
                            "/offices?limit=1",
                            "/evidence/none",
                            "/cases",
                            "/mediations",
                            "/institutions?limit=1")) {
                if (intake.get("/api/v1" + path).status() >= SERVER_ERROR) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String env(String name, String otherwise) {
        @Nullable String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
