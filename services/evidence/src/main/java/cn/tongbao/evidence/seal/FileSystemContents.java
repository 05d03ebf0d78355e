package cn.tongbao.evidence.seal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Contents as read-only files under {@code content/ab/cd/<sha256>}; bytes arrive under {@code
 * incoming} on the same file system and are renamed when they are durable.
 */
final class FileSystemContents implements ContentStore {

    private static final Logger log = LoggerFactory.getLogger(FileSystemContents.class);

    private final Path root;
    private final Path incoming;
    private final Path contents;

    FileSystemContents(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
        this.contents = root.resolve("content");
    }

    /** Makes the folders; says what is wrong when that cannot be done. */
    static FileSystemContents at(Path root) {
        var store = new FileSystemContents(root.toAbsolutePath().normalize());
        try {
            Files.createDirectories(store.incoming);
            Files.createDirectories(store.contents);
            return store;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the folder of tongbao.evidence.store cannot be used: " + store.root, e);
        }
    }

    /** Where bytes arrive. */
    Path incoming() {
        return incoming;
    }

    /** Where they are kept. */
    Path contents() {
        return contents;
    }

    @Override
    public Incoming receive() throws IOException {
        return new Part(incoming.resolve(UUID.randomUUID() + ".part"));
    }

    @Override
    public void keep(Incoming arrived, Fingerprint fingerprint) throws IOException {
        var part = ((Part) arrived).path;
        var target = path(fingerprint.sha256());
        var folder = folder(fingerprint.sha256());
        if (Files.exists(target)) {
            if (Files.size(target) == fingerprint.size()) {
                return;
            }
            log.atError()
                    .addKeyValue("sha256", fingerprint.sha256())
                    .log("A sealed content had lost its size and was replaced by an equal hand-in");
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    @Override
    public OptionalLong size(String sha256) throws IOException {
        try {
            return OptionalLong.of(Files.size(path(sha256)));
        } catch (NoSuchFileException _) {
            return OptionalLong.empty();
        }
    }

    @Override
    public InputStream open(String sha256, long offset) throws IOException {
        var channel = FileChannel.open(path(sha256), StandardOpenOption.READ);
        channel.position(offset);
        return Channels.newInputStream(channel);
    }

    @Override
    public void remove(String sha256) throws IOException {
        var target = path(sha256);
        if (Files.deleteIfExists(target)) {
            sync(parent(target));
        }
    }

    @Override
    public List<String> keptBefore(int share, Instant before) throws IOException {
        var folder = contents.resolve(HexFormat.of().toHexDigits((byte) share));
        return filesBefore(folder, before).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    @Override
    public void abandon(Instant before) throws IOException {
        for (var part : filesBefore(incoming, before)) {
            Files.deleteIfExists(part);
        }
    }

    private static List<Path> filesBefore(Path folder, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found =
                Files.find(
                        folder,
                        2,
                        (_, file) ->
                                file.isRegularFile()
                                        && file.lastModifiedTime().toInstant().isBefore(before))) {
            return found.toList();
        }
    }

    @Override
    public long room() throws IOException {
        return Files.getFileStore(incoming).getUsableSpace();
    }

    private Path path(String sha256) {
        return contents.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** The folder of a content; a new one is durable in its parent before it is used. */
    private Path folder(String sha256) throws IOException {
        var first = contents.resolve(sha256.substring(0, 2));
        make(first);
        var second = first.resolve(sha256.substring(2, 4));
        make(second);
        return second;
    }

    private static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        sync(parent(folder));
    }

    private static Path parent(Path path) {
        var parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a root has no folder");
        }
        return parent;
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static final class Part implements Incoming {

        private final Path path;
        private final FileOutputStream out;

        Part(Path path) throws IOException {
            this.path = path;
            Files.createFile(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            this.out = new FileOutputStream(path.toFile());
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void complete() throws IOException {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--r-----"));
            out.getFD().sync();
            out.close();
        }

        @Override
        public InputStream reread() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } finally {
                Files.deleteIfExists(path);
            }
        }
    }
}
