package cn.tongbao.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What the supervisor does, one line each, for people. */
public final class Journal {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Path file;
    private final Clock clock;

    public Journal(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    public synchronized void say(String who, String what) {
        var time = LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault());
        try {
            Files.writeString(
                    file,
                    "%s  %-18s %s%n".formatted(TIME.format(time), who, what),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
