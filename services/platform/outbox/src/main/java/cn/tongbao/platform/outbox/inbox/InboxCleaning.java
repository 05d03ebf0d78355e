package cn.tongbao.platform.outbox.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Forgets, once an hour, what was handled longer ago than any event can still be under way. */
class InboxCleaning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxCleaning.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Inbox inbox;
    private final Duration keep;
    private volatile @Nullable CountDownLatch asked;

    InboxCleaning(Inbox inbox, Duration keep) {
        this.inbox = inbox;
        this.keep = keep;
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        asked = stop;
        Thread.ofVirtual().name("inbox-cleaning").start(() -> untilAsked(stop));
    }

    @Override
    public void stop() {
        CountDownLatch stop = asked;
        asked = null;
        if (stop != null) {
            stop.countDown();
        }
    }

    @Override
    public boolean isRunning() {
        return asked != null;
    }

    void clean() {
        while (inbox.forget(keep)) {
            LOG.debug("There is more to forget");
        }
    }

    private void untilAsked(CountDownLatch stop) {
        try {
            while (!stop.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                cleanAndSurvive();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void cleanAndSurvive() {
        try {
            clean();
        } catch (Exception failure) {
            LOG.atWarn()
                    .addKeyValue("cause", failure.toString())
                    .log("The inbox could not be cleaned this time");
        }
    }
}
