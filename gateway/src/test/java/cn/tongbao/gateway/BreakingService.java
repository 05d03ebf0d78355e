package cn.tongbao.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that dies while it answers: it reads the request, does its part and hangs up. */
final class BreakingService implements AutoCloseable {

    @FunctionalInterface
    interface Part {
        void play(Socket socket) throws IOException;
    }

    private final Part part;
    private final ServerSocket server;
    private final AtomicInteger calls = new AtomicInteger();

    /** What went wrong with a connection: the gateway may well hang up first. */
    private final Queue<IOException> faults = new ConcurrentLinkedQueue<>();

    BreakingService(Part part) throws IOException {
        this.part = part;
        this.server = new ServerSocket();
        this.server.setReuseAddress(true);
    }

    void listen(int port) throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofVirtual().start(this::serve);
    }

    int calls() {
        return calls.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                calls.incrementAndGet();
                if (socket.getInputStream().read(new byte[8192]) > 0) {
                    part.play(socket);
                }
            } catch (IOException closed) {
                faults.add(closed);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
