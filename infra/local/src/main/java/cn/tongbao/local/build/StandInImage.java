package cn.tongbao.local.build;

import cn.tongbao.local.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the stand-in for an outside system with its libraries. The folder's name holds a
 * checksum of its jar, which names the libraries too: one that runs is never changed under its
 * feet.
 */
public final class StandInImage {

    private static final List<String> MACHINE =
            List.of(
                    "-Xmx64m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError");

    private final String name;
    private final Path jar;
    private final Path cache;
    private final Path java;

    private @Nullable Path home;

    public StandInImage(String name, Path jar, Path cache, Path javaHome) {
        this.name = name;
        this.jar = jar;
        this.cache = cache;
        this.java = javaHome.resolve("bin/java");
    }

    /** Copies it, once for each build. */
    public void prepare() throws IOException {
        var home = home();
        if (Files.exists(home)) {
            return;
        }
        Files.createDirectories(home.getParent());
        var work = Files.createTempDirectory(home.getParent(), name + "-copying-");
        Files.copy(jar, work.resolve(jar.getFileName()));
        var libraries = Files.createDirectory(work.resolve("lib"));
        try (var files = Files.list(jar.resolveSibling("lib"))) {
            for (var file : files.toList()) {
                Files.copy(file, libraries.resolve(file.getFileName()));
            }
        }
        Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
    }

    public List<String> command(String marker) throws IOException {
        var jarOfCopy = home().resolve(jar.getFileName()).toString();
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(MACHINE);
        command.add(marker);
        command.add("-jar");
        command.add(jarOfCopy);
        return command;
    }

    /** Its folder as the jar was when this was first asked. */
    public synchronized Path home() throws IOException {
        var known = home;
        if (known != null) {
            return known;
        }
        if (!Files.exists(jar)) {
            throw new LaunchFailure(jar + " is missing; build it, or let infra/up do so.");
        }
        var found = cache.resolve(name).resolve(name + "-" + ServiceImage.checksum(jar));
        home = found;
        return found;
    }
}
