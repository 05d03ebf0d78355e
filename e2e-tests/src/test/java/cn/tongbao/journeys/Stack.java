package cn.tongbao.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The running stack, as the environment names it; by default the one that {@code infra/up} starts.
 */
final class Stack {

    static final String GATEWAY = env("TONGBAO_GATEWAY_URL", "http://localhost:8080");
    static final String KEYCLOAK = env("TONGBAO_KEYCLOAK_URL", "http://localhost:8180");
    static final Path STATE = Path.of(env("TONGBAO_STATE", "../.local"));

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

    private static String env(String name, String otherwise) {
        @Nullable String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
