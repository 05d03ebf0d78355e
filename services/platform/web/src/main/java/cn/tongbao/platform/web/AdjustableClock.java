package cn.tongbao.platform.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that runs ahead of real time by what a file says, so that on a local stack limits can be
 * seen to pass. All services read the same file; none is there in production.
 */
final class AdjustableClock extends Clock {

    private static final Logger log = LoggerFactory.getLogger(AdjustableClock.class);
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(300).toNanos();

    private final Path file;
    private final Clock real;
    private volatile Reading last = new Reading(Duration.ZERO, 0, false);

    AdjustableClock(Path file, Clock real) {
        this.file = file;
        this.real = real;
    }

    @Override
    public Instant instant() {
        var nanos = System.nanoTime();
        var reading = last;
        if (!reading.taken() || nanos - reading.at() > LOOK_AGAIN_NANOS) {
            reading = new Reading(offset(reading.offset()), nanos, true);
            last = reading;
        }
        return real.instant().plus(reading.offset());
    }

    private Duration offset(Duration before) {
        try {
            var text = Files.readString(file).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException | DateTimeParseException e) {
            log.atWarn().setCause(e).log("clock file cannot be read; the offset stays");
            return before;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) {
            return this;
        }
        throw new IllegalArgumentException("instants here are UTC; convert where days are counted");
    }

    private record Reading(Duration offset, long at, boolean taken) {}
}
