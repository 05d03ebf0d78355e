package cn.tongbao.gateway;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The time by which calls are counted; it stands still unless a test moves it. */
final class CallTime implements TimeMeter {

    private final AtomicLong nanos = new AtomicLong(1);

    void advance(Duration by) {
        nanos.addAndGet(by.toNanos());
    }

    @Override
    public long currentTimeNanos() {
        return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
