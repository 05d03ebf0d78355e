package cn.tongbao.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far the platform's clock stands ahead of the real one, kept as one ISO-8601 duration in a
 * file that all services read. Only the local profile reads it.
 */
final class Clocks {

    private Clocks() {}

    static Duration offset(Path file) {
        try {
            return Files.exists(file)
                    ? Duration.parse(Files.readString(file).strip())
                    : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DateTimeException e) {
            throw new LaunchFailure(
                    file + " holds no ISO-8601 duration; put it right with: infra/clock reset", e);
        }
    }

    /** Moves the clock by a step such as {@code +P31D}, {@code -P1D} or {@code +PT2H}. */
    static Duration move(Path file, String step) {
        var moved = offset(file).plus(parse(step));
        write(file, moved);
        return moved;
    }

    static void reset(Path file) {
        write(file, Duration.ZERO);
    }

    /**
     * A day counts 24 hours; weeks, months and years are refused, since the last two have no fixed
     * length.
     */
    static Duration parse(String step) {
        var text = step.strip().toUpperCase(Locale.ROOT);
        var negative = text.startsWith("-");
        var unsigned = negative || text.startsWith("+") ? text.substring(1) : text;
        try {
            var amount = Duration.parse(unsigned);
            return negative ? amount.negated() : amount;
        } catch (DateTimeException | ArithmeticException e) {
            throw new LaunchFailure(
                    "\""
                            + step
                            + "\" is no step of the clock; give days or hours such as +P31D or +PT2H.",
                    e);
        }
    }

    /** How the clock stands to real time, as people say it. */
    static String spoken(Duration offset) {
        if (offset.isZero()) {
            return "real time";
        }
        var length = offset.abs();
        var parts = new ArrayList<String>();
        count(parts, length.toDays(), "day");
        count(parts, length.toHoursPart(), "hour");
        count(parts, length.toMinutesPart(), "minute");
        count(parts, length.toSecondsPart(), "second");
        return String.join(" ", parts)
                + (offset.isNegative() ? " behind real time" : " ahead of real time");
    }

    private static void count(List<String> parts, long amount, String unit) {
        if (amount != 0) {
            parts.add(amount + " " + unit + (amount == 1 ? "" : "s"));
        }
    }

    private static void write(Path file, Duration offset) {
        try {
            Files.createDirectories(file.getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, offset + "\n");
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
