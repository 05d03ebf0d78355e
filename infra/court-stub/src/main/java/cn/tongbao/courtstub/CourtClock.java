package cn.tongbao.courtstub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time of the local stack, which may have been moved ahead of real time. */
final class CourtClock {

    private static final Logger log = LoggerFactory.getLogger(CourtClock.class);
    private static final Clock REAL = Clock.systemUTC();
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final @Nullable Path file;

    CourtClock(@Nullable Path file) {
        this.file = file;
    }

    /** Real time, for signatures and pauses. */
    static Instant real() {
        return REAL.instant();
    }

    Instant now() {
        return REAL.instant().plus(ahead());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), CHINA);
    }

    private Duration ahead() {
        if (file == null) {
            return Duration.ZERO;
        }
        try {
            var text = Files.readString(file).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException | DateTimeParseException e) {
            log.atWarn().setCause(e).log("clock file cannot be read; real time is taken");
            return Duration.ZERO;
        }
    }
}
