package cn.tongbao.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Remembers a process beyond the life of whoever started it: its number, when it started and a text
 * of its command line. A number alone is given out again and could hit a stranger.
 */
public final class PidFile {

    private final Path file;
    private final ProcessTable processes;

    public PidFile(Path file, ProcessTable processes) {
        this.file = file;
        this.processes = processes;
    }

    public static PidFile of(Path folder, String name, ProcessTable processes) {
        return new PidFile(folder.resolve(name + ".pid"), processes);
    }

    /** Notes the process, unless it is gone already. */
    public void write(long pid, String marker) {
        var start = processes.startTick(pid);
        if (start.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, pid + "\n" + start.get() + "\n" + marker + "\n");
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it still lives and is the very one that was noted. */
    public Optional<Long> living() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() < 3) {
                return Optional.empty();
            }
            var pid = Long.parseLong(lines.getFirst());
            var start = Long.parseLong(lines.get(1));
            var same =
                    processes.startTick(pid).filter(tick -> tick == start).isPresent()
                            && processes.commandLine(pid).contains(lines.get(2));
            return same ? Optional.of(pid) : Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
