package cn.tongbao.platform.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Legal time that a test moves. */
public final class MovableClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Moves it further ahead. */
    public void forward(Duration duration) {
        ahead.updateAndGet(before -> before.plus(duration));
    }

    /** Moves it to an instant, from which it goes on. */
    public void set(Instant instant) {
        ahead.set(Duration.between(real.instant(), instant));
    }

    /** Back to real time. */
    public void reset() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
