package cn.tongbao.mediation.courtdocking.court;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again on a thread of its own, from start to stop: after each pause, or
 * as soon as it is woken. A round that fails costs nothing but itself.
 */
public final class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final Duration every;
    private final Runnable round;
    private final Semaphore wanted = new Semaphore(0);
    private volatile @Nullable Run run;

    /**
     * @param name of the thread
     * @param every the pause between rounds
     * @param round what to do
     */
    public Rounds(String name, Duration every, Runnable round) {
        this.name = name;
        this.every = every;
        this.round = round;
    }

    /** Begins. */
    public void start() {
        if (run == null) {
            var starting = new Run();
            run = starting;
            Thread.ofVirtual().name(name).start(starting);
        }
    }

    /** Ends after the round that is on. */
    public void stop() {
        var stopping = run;
        run = null;
        if (stopping != null) {
            stopping.end();
        }
    }

    /** Whether rounds are made. */
    public boolean running() {
        return run != null;
    }

    /** Has the next round made at once. */
    public void wake() {
        wanted.release();
    }

    private final class Run implements Runnable {

        private final CountDownLatch done = new CountDownLatch(1);

        @Override
        public void run() {
            try {
                while (run == this) {
                    wanted.drainPermits();
                    make();
                    if (wanted.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
                        log.trace("woken");
                    }
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                done.countDown();
            }
        }

        private void make() {
            try {
                round.run();
            } catch (RuntimeException failure) {
                log.atWarn()
                        .addKeyValue("round", name)
                        .addKeyValue("cause", failure.toString())
                        .log("A round could not be made this time");
            }
        }

        void end() {
            wake();
            try {
                if (!done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.atWarn().addKeyValue("round", name).log("A round was still on at the end");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
