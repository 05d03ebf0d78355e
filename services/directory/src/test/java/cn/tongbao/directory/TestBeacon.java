package cn.tongbao.directory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A beacon outside of the service, which answers as a test tells it to. A round each second. */
public final class TestBeacon {

    public static final String SOURCE = "LOCAL_STAND_IN";
    public static final Instant GENESIS = Instant.parse("2026-01-01T00:00:00Z");
    public static final Duration PERIOD = Duration.ofSeconds(1);

    private static final TestBeacon ONLY = new TestBeacon();

    private final KeyPair keys = newKeys();
    private final KeyPair unknown = newKeys();
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Mode mode = Mode.NORMAL;

    private TestBeacon() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/rounds/", this::answer);
        server.start();
    }

    /** The one of this test run. */
    public static TestBeacon only() {
        return ONLY;
    }

    /** How it answers from now on. */
    public void mode(Mode mode) {
        this.mode = mode;
    }

    /** How often it was asked. */
    public int asked() {
        return asked.get();
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A file with its public key. */
    public Path publicKey() {
        try {
            var file = Files.createTempFile("beacon-public", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                            .formatted(
                                    Base64.getEncoder()
                                            .encodeToString(keys.getPublic().getEncoded())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        var path = exchange.getRequestURI().getPath();
        var round = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        switch (mode) {
            case NORMAL -> send(exchange, 200, round(round, "", keys, 0));
            case SILENT -> send(exchange, 404, "{}");
            case FAILING -> send(exchange, 503, "{}");
            case FORGED -> send(exchange, 200, round(round, "", unknown, 0));
            case OTHER_ROUND -> send(exchange, 200, round(round + 1, "", keys, 0));
            case OTHER_VALUE -> send(exchange, 200, round(round, "another", keys, 0));
            case EARLY -> send(exchange, 200, round(round, "", keys, -3600));
            case GARBLED -> send(exchange, 200, "{\"round\": \"many\"}");
            case ENDLESS -> send(exchange, 200, " ".repeat(100_000) + round(round, "", keys, 0));
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String round(long round, String salt, KeyPair signer, long shift) {
        var at = GENESIS.plus(PERIOD.multipliedBy(round - 1)).plusSeconds(shift);
        var value = value(round + salt);
        var text = "TONGBAO-BEACON/1\n%s\n%d\n%s\n%s".formatted(SOURCE, round, value, at);
        return """
        {"source": "%s", "round": %d, "value": "%s", "publishedAt": "%s", "signature": "%s"}\
        """
                .formatted(SOURCE, round, value, at, sign(signer, text));
    }

    private static String value(String of) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(of.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(KeyPair signer, String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(signer.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How it can answer. */
    public enum Mode {
        NORMAL,
        SILENT,
        FAILING,
        FORGED,
        OTHER_ROUND,
        OTHER_VALUE,
        EARLY,
        GARBLED,
        ENDLESS
    }
}
