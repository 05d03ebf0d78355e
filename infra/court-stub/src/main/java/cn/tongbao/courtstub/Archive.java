package cn.tongbao.courtstub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the court's memory in a file. A change is on the disk before anybody is told of it, so that
 * a court that is killed goes on where it was.
 */
final class Archive {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Memory memory;

    Archive(Path folder) {
        this.file = folder.resolve("court.json");
        try {
            Files.createDirectories(folder);
            this.memory =
                    Files.exists(file)
                            ? JSON.readValue(Files.readString(file), Memory.class)
                            : Memory.EMPTY;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Memory now() {
        return memory;
    }

    /** Makes a change, one at a time. */
    Memory change(UnaryOperator<Memory> change) {
        lock.lock();
        try {
            var changed = change.apply(memory);
            if (!changed.equals(memory)) {
                write(changed);
                memory = changed;
            }
            return changed;
        } finally {
            lock.unlock();
        }
    }

    private void write(Memory changed) {
        var beside = file.resolveSibling("court.json.new");
        try {
            try (var channel =
                    FileChannel.open(
                            beside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                var bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(changed));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
