package cn.tongbao.platform.test.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

class ClockReader {

    Instant byItself() {
        return Instant.now();
    }

    LocalDate inAZone() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static class Proper {

        Instant asTold(Clock clock) {
            return Instant.now(clock);
        }
    }
}
