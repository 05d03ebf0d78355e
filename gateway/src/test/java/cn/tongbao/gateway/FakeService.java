package cn.tongbao.gateway;

import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.test.FreePort;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway: a real HTTP server that remembers what reached it. */
final class FakeService {

    /** Answers a call in the way that a test needs. */
    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    record Call(String method, URI target, Map<String, List<String>> headers, long bodyLength) {

        @Nullable String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }
    }

    private final String name;
    private final int port;
    private @Nullable HttpServer server;
    final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private volatile Behaviour behaviour = this::ok;

    FakeService(String name) {
        this.name = name;
        this.port = FreePort.any();
        start();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** The port may take a moment to become free again. */
    void start() {
        server = await().ignoreExceptions().until(this::bind, Objects::nonNull);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private HttpServer bind() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    void kill() {
        if (server != null) {
            server.stop(0);
        }
    }

    void behaves(Behaviour wanted) {
        behaviour = wanted;
    }

    void reset() {
        behaviour = this::ok;
        calls.clear();
    }

    Call lastCall() {
        return List.copyOf(calls).getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("X-Service", name);
        behaviour.answer(exchange);
    }

    /** Reads the whole body without keeping it. */
    Call record(HttpExchange exchange) throws IOException {
        long length = drain(exchange);
        var call =
                new Call(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        Map.copyOf(exchange.getRequestHeaders()),
                        length);
        calls.add(call);
        return call;
    }

    static long drain(HttpExchange exchange) throws IOException {
        var buffer = new byte[64 * 1024];
        long length = 0;
        for (int read = 0; read >= 0; read = exchange.getRequestBody().read(buffer)) {
            length += read;
        }
        return length;
    }

    /** Remembers the call and answers 200 with a small document. */
    void ok(HttpExchange exchange) throws IOException {
        record(exchange);
        var body = "{\"service\":\"" + name + "\"}";
        answer(exchange, 200, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static void answer(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            if (!bodiless) {
                out.write(body);
            }
        }
    }
}
