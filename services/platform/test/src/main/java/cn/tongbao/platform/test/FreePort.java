package cn.tongbao.platform.test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server that a test starts a while later. It lies below the range from which the
 * system gives ports to outgoing connections, so that none of those has it when the server comes.
 */
public final class FreePort {

    private static final int LOWEST = 27_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 100;

    private FreePort() {}

    /** A port of the loopback address on which nobody listens. */
    public static int any() {
        for (int time = 0; time < TRIES; time++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "No port between %d and %d is free".formatted(LOWEST, HIGHEST));
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
