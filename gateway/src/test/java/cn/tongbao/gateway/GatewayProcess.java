package cn.tongbao.gateway;

import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.test.FreePort;
import cn.tongbao.platform.test.RealPostgres;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A gateway in a process of its own, with as little memory as a test wants to give it. */
final class GatewayProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;
    private final int port = FreePort.any();

    GatewayProcess(String heap, String issuer, String... settings) throws IOException {
        this(heap, issuer, RealPostgres.port(), settings);
    }

    /** Reaches its database through the given port. */
    GatewayProcess(String heap, String issuer, int databasePort, String... settings)
            throws IOException {
        var database = RealPostgres.newDatabase();
        output = Files.createTempFile("gateway", ".log");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(GatewayApplication.class.getName());
        command.add("--spring.profiles.active=local");
        command.add("--server.port=" + port);
        command.add(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(databasePort, database.name()));
        command.add("--spring.datasource.username=" + database.getUsername());
        command.add("--spring.datasource.password=" + database.getPassword());
        command.add("--management.health.rabbit.enabled=false");
        command.add("--tongbao.identity.issuer=" + issuer);
        command.addAll(List.of(settings));
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .directory(new File(System.getProperty("java.io.tmpdir")))
                        .start();
        await().atMost(PATIENCE).ignoreExceptions().until(this::ready);
    }

    URI url(String target) {
        return URI.create("http://127.0.0.1:" + port + target);
    }

    boolean alive() {
        return process.isAlive();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    private boolean ready() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("the gateway did not start: " + output());
        }
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(url("/actuator/health/readiness")).build();
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        Files.delete(output);
    }
}
