package cn.tongbao.search;

import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.test.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real Elasticsearch, started once for the test run from the distribution that the build unpacks.
 * It can be killed, started again, and lose its data.
 */
public final class RealElasticsearch {

    private static final Duration START = Duration.ofMinutes(2);
    private static final RealElasticsearch SHARED = new RealElasticsearch();

    private final Path home = Path.of(System.getProperty("engine.home")).toAbsolutePath();
    private final Path run = temporary();
    private final int http = FreePort.any();
    private final int transport = FreePort.any();

    private RealElasticsearch() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
        start();
    }

    public static RealElasticsearch shared() {
        return SHARED;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + http);
    }

    /** Starts it unless it runs, and returns when it answers. */
    public void start() {
        if (Files.exists(pidFile())) {
            return;
        }
        try {
            configure();
            var process = new ProcessBuilder(command());
            process.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
            process.environment().put("ES_JAVA_OPTS", "-Xms256m -Xmx256m");
            process.environment().put("ES_PATH_CONF", run.resolve("config").toString());
            process.redirectErrorStream(true);
            process.redirectOutput(run.resolve("console.log").toFile());
            process.start();
        } catch (IOException failed) {
            throw new UncheckedIOException("Elasticsearch did not start", failed);
        }
        await().atMost(START).pollInterval(Duration.ofMillis(200)).until(this::answers);
    }

    /** Kills it without warning, and returns when it is gone. */
    public void kill() {
        try {
            if (!Files.exists(pidFile())) {
                return;
            }
            long pid = Long.parseLong(Files.readString(pidFile()).strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            await().atMost(START)
                    .until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
            Files.deleteIfExists(pidFile());
        } catch (IOException failed) {
            throw new UncheckedIOException("Elasticsearch could not be killed", failed);
        }
    }

    /** Throws away everything that it kept; only while it is killed. */
    public void loseData() {
        deleteAll(run.resolve("data"));
    }

    /** Asks it something beside the application. */
    public String ask(String method, String path) {
        var request =
                HttpRequest.newBuilder(uri().resolve(path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void remove() {
        kill();
        deleteAll(run);
    }

    private boolean answers() {
        try {
            return ask("GET", "/_cluster/health?wait_for_status=yellow&timeout=1s")
                    .contains("\"timed_out\":false");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user", "--map-user=1000", "--map-group=1000"));
        }
        command.addAll(List.of(home.resolve("bin/elasticsearch").toString(), "-d", "-p"));
        command.add(pidFile().toString());
        return command;
    }

    private void configure() throws IOException {
        Path config = Files.createDirectories(run.resolve("config"));
        Files.createDirectories(run.resolve("data"));
        for (String file : List.of("jvm.options", "log4j2.properties")) {
            Files.write(config.resolve(file), Files.readAllBytes(home.resolve("config/" + file)));
        }
        Files.writeString(
                config.resolve("elasticsearch.yml"),
                """
                discovery.type: single-node
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                path.data: %s
                path.logs: %s
                """
                        .formatted(http, transport, run.resolve("data"), run.resolve("logs")));
    }

    private Path pidFile() {
        return run.resolve("pid");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("elasticsearch-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void deleteAll(Path folder) {
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path emptied, @Nullable IOException trouble) throws IOException {
                            Files.delete(emptied);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
