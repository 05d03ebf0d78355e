package cn.tongbao.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The processes of this machine as Linux shows them. Java's own view takes a dead child that nobody
 * collected for a living one and knows start times to the second only, which is too coarse to tell
 * whether a number was given out anew.
 */
public final class ProcessTable {

    private static final int STATE_FIELD = 0;
    private static final int START_FIELD = 19;

    private final Path proc;

    public ProcessTable() {
        this(Path.of("/proc"));
    }

    ProcessTable(Path proc) {
        this.proc = proc;
    }

    /**
     * When the process started, in clock ticks since the machine did; empty when it is gone or
     * dead.
     */
    public Optional<Long> startTick(long pid) {
        try {
            var stat =
                    Files.readString(
                            proc.resolve(Long.toString(pid)).resolve("stat"),
                            StandardCharsets.ISO_8859_1);
            // The second field is the program's name in brackets, and the name may hold blanks and
            // brackets itself.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var dead = fields[STATE_FIELD].equals("Z") || fields[STATE_FIELD].equals("X");
            return dead ? Optional.empty() : Optional.of(Long.parseLong(fields[START_FIELD]));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    public boolean alive(long pid) {
        return startTick(pid).isPresent();
    }

    /** Command line with blanks between the arguments; empty when the process is gone. */
    public String commandLine(long pid) {
        try {
            var raw =
                    Files.readString(
                            proc.resolve(Long.toString(pid)).resolve("cmdline"),
                            StandardCharsets.ISO_8859_1);
            return raw.replace('\0', ' ').strip();
        } catch (IOException gone) {
            return "";
        }
    }

    /** Every living process that carries the argument exactly. */
    public List<Long> withArgument(String argument) {
        var found = new ArrayList<Long>();
        try (var entries = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (var entry : entries) {
                var pid = Long.parseLong(entry.getFileName().toString());
                if ((" " + commandLine(pid) + " ").contains(" " + argument + " ") && alive(pid)) {
                    found.add(pid);
                }
            }
        } catch (NoSuchFileException gone) {
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
