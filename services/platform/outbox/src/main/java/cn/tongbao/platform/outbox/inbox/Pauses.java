package cn.tongbao.platform.outbox.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses that end early when the service stops. */
class Pauses {

    private volatile CountDownLatch stop = new CountDownLatch(1);

    void allow() {
        stop = new CountDownLatch(1);
    }

    void end() {
        stop.countDown();
    }

    /** Waits; returns false if the service stops. */
    boolean waited(Duration pause) {
        try {
            return !stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
