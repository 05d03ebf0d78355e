package cn.tongbao.local.build;

import cn.tongbao.local.LaunchFailure;
import cn.tongbao.local.Service;
import cn.tongbao.local.process.Journal;
import cn.tongbao.local.process.ProcessTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A service unpacked from its jar, with a cache of loaded and linked classes that halves its start.
 * The folder's name holds a checksum of the jar: another jar gets another folder, and one that runs
 * is never changed under its feet.
 */
public final class ServiceImage {

    /**
     * Options of the Java machine that the cache is made with and that it only fits with. About 40
     * MB of the heap are live: it starts small and grows only where a request needs it. The quick
     * compiler alone: on two cores the thorough one takes more for itself, for many minutes, than
     * its code gives back (infra/docs/performance.md); what runs for weeks wants both.
     */
    private static final List<String> MACHINE =
            List.of(
                    "-Xms80m",
                    "-Xmx256m",
                    "-XX:MinHeapFreeRatio=20",
                    "-XX:MaxHeapFreeRatio=50",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:ReservedCodeCacheSize=64m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED");

    private static final List<String> SERIAL = List.of("-Xmn32m", "-XX:+UseSerialGC");

    /**
     * For what keeps nothing: the serial collector would let the old generation fill with what has
     * died, up to all of the heap, before it collects it once (infra/docs/performance.md).
     */
    private static final List<String> G1 =
            List.of("-XX:+UseG1GC", "-XX:G1PeriodicGCInterval=30000");

    private static final int KEPT = 3;

    private final String name;
    private final Path jar;
    private final Path cache;
    private final Path java;
    private final Path log;

    private @Nullable Path home;

    public ServiceImage(String name, Path jar, Path cache, Path javaHome, Path log) {
        this.name = name;
        this.jar = jar;
        this.cache = cache;
        this.java = javaHome.resolve("bin/java");
        this.log = log;
    }

    /** Unpacks the service, once for each build. */
    public void prepare() throws IOException, InterruptedException {
        var home = home();
        if (!Files.exists(home)) {
            extract(home);
            forgetOld();
        }
    }

    /** Trains the cache that the next start will use, when it is missing. */
    public void train(Map<String, String> environment, String marker, Journal journal)
            throws IOException, InterruptedException {
        var aot = home().resolve("app.aot");
        if (Files.exists(aot)) {
            return;
        }
        journal.say(name, "prepares a quicker start for the next time (once for each build)");
        train(home(), aot, environment, marker);
        if (!Files.exists(aot)) {
            journal.say(name, "got no quicker start; see " + log);
        }
    }

    /**
     * Folder of the service as its jar was when this was first asked: a build under a running stack
     * must not bring in another version with the next restart.
     */
    public synchronized Path home() throws IOException {
        var known = home;
        if (known != null) {
            return known;
        }
        if (!Files.exists(jar)) {
            throw new LaunchFailure(jar + " is missing; build it, or let infra/up do so.");
        }
        var found = cache.resolve("services").resolve(name + "-" + checksum(jar));
        home = found;
        return found;
    }

    public List<String> command(Path home, String marker) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(MACHINE);
        command.addAll(collector());
        var aot = home.resolve("app.aot");
        if (Files.exists(aot)) {
            command.add("-XX:AOTCache=" + aot);
            command.add("-Xlog:aot=off,aot*=off,cds=off,cds*=off");
        }
        command.add(marker);
        command.add("-jar");
        command.add(home.resolve(jar.getFileName()).toString());
        return command;
    }

    private List<String> collector() {
        return name.equals(Service.GATEWAY.id()) ? G1 : SERIAL;
    }

    private void extract(Path home) throws IOException, InterruptedException {
        Files.createDirectories(home.getParent());
        var work = Files.createTempDirectory(home.getParent(), name + "-unpacking-");
        var target = work.resolve("app");
        var extracted =
                Shell.run(
                        List.of(
                                java.toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                target.toString()),
                        Map.of(),
                        work,
                        log,
                        Duration.ofMinutes(2));
        if (!extracted) {
            throw new LaunchFailure(jar + " could not be unpacked; see " + log);
        }
        Files.move(target, home, StandardCopyOption.ATOMIC_MOVE);
        Distributions.delete(work);
    }

    /**
     * Every build leaves a folder of a hundred megabytes; the last few may still be started from.
     */
    private void forgetOld() throws IOException {
        var processes = new ProcessTable();
        var folders = new ArrayList<Path>();
        try (var siblings =
                Files.newDirectoryStream(cache.resolve("services"), name + "-????????")) {
            siblings.forEach(folders::add);
        }
        folders.sort(
                Comparator.comparing((Path folder) -> folder.toFile().lastModified()).reversed());
        for (var folder : folders.subList(Math.min(KEPT, folders.size()), folders.size())) {
            var inUse = processes.withArgument(folder.resolve(jar.getFileName()).toString());
            if (inUse.isEmpty()) {
                Distributions.delete(folder);
            }
        }
    }

    /**
     * The service comes up as far as its beans, without opening its port, and leaves what it loaded
     * in the cache.
     */
    private void train(Path home, Path aot, Map<String, String> environment, String marker)
            throws IOException, InterruptedException {
        // Another stack of this checkout may be training the same build.
        var fresh = home.resolve("app.aot." + ProcessHandle.current().pid());
        // It must not take the processor from those who work with the stack meanwhile.
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(java.toString());
        command.addAll(MACHINE);
        command.addAll(collector());
        command.add("-XX:AOTCacheOutput=" + fresh);
        command.add("-Dspring.context.exit=onRefresh");
        command.add(marker);
        command.add("-jar");
        command.add(home.resolve(jar.getFileName()).toString());
        var trained = Shell.run(command, environment, home, log, Duration.ofMinutes(4));
        if (trained && Files.exists(fresh)) {
            Files.move(fresh, aot, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * Over names and checksums of the entries, so that a jar packed again from the same content
     * counts as the same.
     */
    static String checksum(Path jar) throws IOException {
        var crc = new CRC32();
        try (var zip = new ZipFile(jar.toFile())) {
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                crc.update(
                        (entry.getName() + ' ' + entry.getCrc() + ' ' + entry.getSize() + '\n')
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
