package cn.tongbao.platform.test;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A private broker beside any that the machine may run: own ports, own folder, gone with the tests.
 */
final class RabbitNode {

    static final String USER = "tongbao";
    static final int LARGEST_MESSAGE = 2 * 1024 * 1024;

    private static final Path SERVER = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
    private static final int READY_HOSTS = 12;

    private final Path folder;
    private final String name;
    private final int port;
    private final int distributionPort;
    private final AtomicInteger hosts = new AtomicInteger();
    private @Nullable Process process;

    private RabbitNode() throws IOException {
        folder = Files.createTempDirectory("tongbao-rabbit-");
        port = FreePort.any();
        distributionPort = FreePort.any();
        name = "test-%d-%d@localhost".formatted(ProcessHandle.current().pid(), port);
        writeConfiguration();
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    }

    static RabbitNode shared() {
        return Shared.NODE;
    }

    int port() {
        return port;
    }

    /** The hosts stand ready from the start, since making one later takes a second of its own. */
    synchronized String newVirtualHost() {
        int number = hosts.incrementAndGet();
        if (number > READY_HOSTS) {
            throw new IllegalStateException(
                    "More than %d test contexts use the broker".formatted(READY_HOSTS));
        }
        return host(number);
    }

    synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        if (!Files.isExecutable(SERVER)) {
            throw new IllegalStateException(
                    "RabbitMQ is missing; install it with: apt-get install rabbitmq-server");
        }
        try {
            process = launch();
        } catch (IOException failed) {
            throw new UncheckedIOException("RabbitMQ did not start", failed);
        }
        Awaitility.await("RabbitMQ takes connections; its log is in " + folder)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(this::takesConnections);
    }

    synchronized void kill() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.descendants().forEach(ProcessHandle::destroyForcibly);
        running.destroyForcibly();
        try {
            running.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    /** Stops or continues the node's processes where they stand. */
    synchronized void signal(String signal) {
        Process running = process;
        if (running == null) {
            return;
        }
        running.descendants()
                .map(ProcessHandle::pid)
                .forEach(pid -> {
                    try {
                        new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                                .start()
                                .waitFor();
                    } catch (IOException failed) {
                        throw new UncheckedIOException("No signal could be sent", failed);
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SERVER.toString());
        builder.environment()
                .putAll(
                        Map.ofEntries(
                                Map.entry("HOME", folder.toString()),
                                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                                Map.entry("RABBITMQ_NODENAME", name),
                                Map.entry("RABBITMQ_DIST_PORT", Integer.toString(distributionPort)),
                                Map.entry(
                                        "RABBITMQ_MNESIA_BASE", folder.resolve("data").toString()),
                                Map.entry("RABBITMQ_LOG_BASE", folder.resolve("log").toString()),
                                Map.entry(
                                        "RABBITMQ_CONFIG_FILE",
                                        folder.resolve("rabbitmq.conf").toString()),
                                Map.entry(
                                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                                        folder.resolve("plugins").toString()),
                                Map.entry("RABBITMQ_PID_FILE", folder.resolve("pid").toString())));
        File output = folder.resolve("output.log").toFile();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    private boolean takesConnections() {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(port);
        factory.setUsername(USER);
        factory.setPassword(USER);
        factory.setVirtualHost(host(READY_HOSTS));
        factory.setConnectionTimeout(1000);
        try (Connection connection = factory.newConnection()) {
            return connection.isOpen();
        } catch (IOException | TimeoutException notYet) {
            return false;
        }
    }

    private void writeConfiguration() throws IOException {
        Path definitions = folder.resolve("definitions.json");
        Files.writeString(folder.resolve("plugins"), "[].\n");
        Files.writeString(
                folder.resolve("rabbitmq.conf"),
                """
                listeners.tcp.1 = 127.0.0.1:%d
                load_definitions = %s
                max_message_size = %d
                vm_memory_high_watermark.absolute = 1GB
                disk_free_limit.absolute = 50MB
                log.file.level = warning
                """
                        .formatted(port, definitions, LARGEST_MESSAGE));
        Files.writeString(definitions, definitions());
    }

    private static String definitions() {
        String hosts =
                IntStream.rangeClosed(1, READY_HOSTS)
                        .mapToObj(number -> "{\"name\":\"%s\"}".formatted(host(number)))
                        .collect(Collectors.joining(","));
        String permissions =
                IntStream.rangeClosed(1, READY_HOSTS)
                        .mapToObj(number ->
                                """
                                {"user":"%s","vhost":"%s","configure":".*","write":".*","read":".*"}
                                """
                                        .formatted(USER, host(number)))
                        .collect(Collectors.joining(","));
        return """
        {"users":[{"name":"%s","password_hash":"%s","hashing_algorithm":"rabbit_password_hashing_sha256",
                   "tags":["administrator"]}],
         "vhosts":[%s],
         "permissions":[%s]}
        """
                .formatted(USER, passwordHash(), hosts, permissions);
    }

    /** Salt, then the hash of salt and password: the form that the broker keeps passwords in. */
    private static String passwordHash() {
        byte[] salt = {1, 2, 3, 4};
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            byte[] hash = digest.digest(USER.getBytes(StandardCharsets.UTF_8));
            byte[] whole = new byte[salt.length + hash.length];
            System.arraycopy(salt, 0, whole, 0, salt.length);
            System.arraycopy(hash, 0, whole, salt.length, hash.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    private static String host(int number) {
        return "test-" + number;
    }

    private void remove() {
        kill();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private static final class Shared {

        static final RabbitNode NODE = started();

        private static RabbitNode started() {
            try {
                RabbitNode node = new RabbitNode();
                node.start();
                return node;
            } catch (IOException failed) {
                throw new UncheckedIOException("RabbitMQ did not start", failed);
            }
        }
    }
}
