package cn.tongbao.tipintake.tip;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The legal time of an act, no finer than it can be kept, and its day in Shanghai. */
@Component
public class LegalTime {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    LegalTime(Clock clock) {
        this.clock = clock;
    }

    /** Now. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The day that an instant falls on. */
    public static LocalDate day(Instant at) {
        return at.atZone(SHANGHAI).toLocalDate();
    }
}
