package cn.tongbao.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to a server that a test can cut and mend: while cut, connections break and none is taken.
 */
public final class CuttableLine implements AutoCloseable {

    private final int target;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** Lays a line to a port of this machine. */
    public CuttableLine(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException("No line could be laid", failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** The port to connect to. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** Breaks every connection and takes no more. */
    public void cut() {
        cut = true;
        open.forEach(CuttableLine::hangUp);
    }

    /** Takes connections again. */
    public void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        cut();
        entrance.close();
    }

    private void accept() {
        while (true) {
            Socket near;
            try {
                near = entrance.accept();
            } catch (IOException closed) {
                return;
            }
            connect(near);
        }
    }

    @SuppressWarnings("resource") // Both ends are closed when either breaks.
    private void connect(Socket near) {
        if (cut) {
            hangUp(near);
            return;
        }
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(near);
            open.add(far);
            Thread.ofVirtual().start(() -> carry(near, far));
            Thread.ofVirtual().start(() -> carry(far, near));
        } catch (IOException nobodyThere) {
            hangUp(near);
        }
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException broken) {
            hangUp(from);
        } finally {
            hangUp(from);
            hangUp(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            throw new UncheckedIOException("A connection could not be broken", alreadyBroken);
        }
    }
}
