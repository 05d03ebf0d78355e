package cn.tongbao.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** Tells a build that is older than what it was made of. */
public final class Sources {

    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final Path root;

    public Sources(Path root) {
        this.root = root;
    }

    /** The modules that a service may be made of beside its own: all but those for tests. */
    List<String> shared() throws IOException {
        try (var platform = Files.list(root.resolve("services/platform"))) {
            return Stream.concat(
                            Stream.of("services/contracts", "services/rulebook"),
                            platform.map(Path::getFileName)
                                    .map(Path::toString)
                                    .filter(module -> !module.equals("test"))
                                    .sorted()
                                    .map("services/platform/"::concat))
                    .toList();
        }
    }

    /**
     * Whether the jar is missing, or older than the poms or main sources of the modules it is made
     * of. Tests do not count: they change nothing that runs.
     */
    public boolean newerThan(Path jar, List<String> modules) {
        if (!Files.exists(jar)) {
            return true;
        }
        try {
            var built = Files.getLastModifiedTime(jar);
            if (modified(root.resolve("pom.xml")).compareTo(built) > 0) {
                return true;
            }
            for (var module : modules) {
                var folder = root.resolve(module);
                if (modified(folder.resolve("pom.xml")).compareTo(built) > 0
                        || newest(folder.resolve("src/main")).compareTo(built) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : NEVER;
    }

    /** Folders count too: a file taken away changes only the folder that it lay in. */
    private static FileTime newest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return NEVER;
        }
        var newest = new FileTime[] {NEVER};
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path path, BasicFileAttributes attributes) {
                        return look(attributes);
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                        return look(attributes);
                    }

                    private FileVisitResult look(BasicFileAttributes attributes) {
                        if (attributes.lastModifiedTime().compareTo(newest[0]) > 0) {
                            newest[0] = attributes.lastModifiedTime();
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return newest[0];
    }
}
