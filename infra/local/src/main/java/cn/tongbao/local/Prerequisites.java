package cn.tongbao.local;

import cn.tongbao.local.server.Unprivileged;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks before the start whether the machine can carry the stack, and says in one sentence what it
 * lacks.
 */
final class Prerequisites {

    private static final long MEMORY_MB = 4_096;
    private static final long DISK_MB = 4_096;

    private final Settings settings;
    private final Consumer<String> say;

    Prerequisites(Settings settings, Consumer<String> say) {
        this.settings = settings;
        this.say = say;
    }

    void check() throws IOException, InterruptedException {
        machine();
        new Unprivileged().check();
        tools();
        ports();
        memory();
        disk();
    }

    private static void machine() {
        var system = System.getProperty("os.name");
        var processor = System.getProperty("os.arch");
        if (!"Linux".equals(system) || !"amd64".equals(processor)) {
            throw new LaunchFailure(
                    "The local stack runs on Linux on x86-64, and this is %s on %s; use such a machine or a virtual one."
                            .formatted(system, processor));
        }
    }

    private void tools() throws IOException, InterruptedException {
        var missing = new ArrayList<String>();
        if (!settings.rabbitmq().existing()
                && (!Files.exists(settings.rabbitmqServer()) || !onPath("epmd"))) {
            missing.add("rabbitmq-server");
        }
        require(missing, "xz", "xz-utils");
        require(missing, "unzip", "unzip");
        require(missing, "setsid", "util-linux");
        if (missing.isEmpty()) {
            return;
        }
        var packages = String.join(" ", missing);
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new LaunchFailure(
                    "Missing on this machine: %s; install with: sudo apt-get install %s"
                            .formatted(packages, packages));
        }
        say.accept("installs " + packages + " from the system's packages");
        install(missing);
    }

    private void install(List<String> packages) throws IOException, InterruptedException {
        var names = String.join(" ", packages);
        var log = settings.files().logs().resolve("install.log");
        // The run level keeps the package from starting a broker of its own.
        var install = "apt-get install -y --no-install-recommends " + names;
        var script =
                "export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1; %s || { apt-get update && %s; }"
                        .formatted(install, install);
        var process =
                new ProcessBuilder("sh", "-c", script)
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new LaunchFailure(
                    "The packages could not be installed (see %s); install with: apt-get install %s"
                            .formatted(log, names));
        }
    }

    private static void require(List<String> missing, String program, String fromPackage) {
        if (!onPath(program)) {
            missing.add(fromPackage);
        }
    }

    private static boolean onPath(String program) {
        var path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(":", -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }

    private void ports() {
        var all = settings.ports().all();
        if (settings.postgresql().existing()) {
            all.remove("postgresql");
        }
        if (settings.rabbitmq().existing()) {
            all.keySet().removeIf(name -> name.startsWith("rabbitmq") || name.startsWith("erlang"));
        }
        if (settings.existingElasticsearch() != null) {
            all.keySet().removeIf(name -> name.startsWith("elasticsearch"));
        }
        if (settings.existingKeycloak() != null) {
            all.remove("keycloak");
        }
        all.forEach(Prerequisites::free);
    }

    private static void free(String name, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new LaunchFailure(
                    "Port %d, wanted for %s, is in use by another program; end that, or move all ports with "
                                    .formatted(port, name)
                            + "TONGBAO_PORT_OFFSET=100 infra/up",
                    e);
        }
    }

    private static void memory() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/meminfo"))) {
            if (line.startsWith("MemAvailable:")) {
                var available = Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                if (available < MEMORY_MB) {
                    throw new LaunchFailure(
                            "The stack needs %d MB of free memory and finds %d MB; end other programs first."
                                    .formatted(MEMORY_MB, available));
                }
            }
        }
    }

    private void disk() {
        // Files.getFileStore would want the mount table, which a changed root does not show.
        var usable = settings.files().state().toFile().getUsableSpace() / (1024 * 1024);
        if (usable < DISK_MB) {
            throw new LaunchFailure(
                    "The stack needs %d MB of free disk under %s and finds %d MB; make room, or set TONGBAO_STATE."
                            .formatted(DISK_MB, settings.files().state(), usable));
        }
    }
}
