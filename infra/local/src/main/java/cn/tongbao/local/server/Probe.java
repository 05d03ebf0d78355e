package cn.tongbao.local.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Quick looks at whether somebody answers. A refusal is an answer too: not yet. */
public final class Probe {

    private static final int PATIENCE_MS = 3_000;

    private Probe() {}

    /** Status of a GET, or 0 when nobody answers. */
    public static int get(URI uri) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return 0;
        }
    }

    public static boolean connects(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Whether an AMQP 0-9-1 broker greets there: its port opens a little before it does. */
    public static boolean greetsAmqp(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(new byte[] {'A', 'M', 'Q', 'P', 0, 0, 9, 1});
            var methodFrame = 1;
            return socket.getInputStream().read() == methodFrame;
        } catch (IOException notYet) {
            return false;
        }
    }
}
