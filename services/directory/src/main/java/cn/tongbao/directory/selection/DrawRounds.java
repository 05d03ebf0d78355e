package cn.tongbao.directory.selection;

import cn.tongbao.directory.beacon.Beacon;
import cn.tongbao.directory.beacon.BeaconAnswer;
import cn.tongbao.directory.beacon.BeaconRound;
import cn.tongbao.directory.beacon.BeaconSettings;
import cn.tongbao.directory.draw.Entropy;
import cn.tongbao.directory.selection.Waits.Wait;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks again and again for draws whose round is due, and asks the beacon for it. Any number of
 * instances may do so; a draw that one of them did not finish becomes another's.
 */
@Component
class DrawRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DrawRounds.class);
    private static final int TOGETHER = 50;
    private static final Duration MARGIN = Duration.ofSeconds(20);
    private static final int DOUBLINGS = 20;

    private final Waits waits;
    private final Revealing revealing;
    private final Beacon beacon;
    private final BeaconSettings settings;
    private volatile @Nullable Run run;

    DrawRounds(Waits waits, Revealing revealing, Beacon beacon, BeaconSettings settings) {
        this.waits = waits;
        this.revealing = revealing;
        this.beacon = beacon;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (run == null) {
            var starting = new Run();
            run = starting;
            Thread.ofVirtual().name("draws").start(starting);
        }
    }

    @Override
    public void stop() {
        var stopping = run;
        run = null;
        if (stopping != null) {
            stopping.end();
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    private boolean look() {
        var lease = settings.connectTimeout().plus(settings.readTimeout()).plus(MARGIN);
        var claimed = waits.claim(TOGETHER, lease);
        var answers = new HashMap<Entropy, BeaconAnswer>();
        for (var wait : claimed) {
            // Draws of one round share one question.
            settleAlone(wait, answers.computeIfAbsent(wait.entropy(), beacon::ask));
        }
        return claimed.size() == TOGETHER;
    }

    /** One that cannot be ended, because what is kept of it is broken, keeps no other from it. */
    private void settleAlone(Wait wait, BeaconAnswer answer) {
        try {
            settle(wait, answer);
        } catch (RuntimeException failure) {
            log.atError()
                    .addKeyValue("selection", wait.reference())
                    .addKeyValue("cause", failure.toString())
                    .log(
                            "A draw could not be ended this time; it is taken up again after its lease");
        }
    }

    private void settle(Wait wait, BeaconAnswer answer) {
        switch (answer) {
            case BeaconAnswer.Published(BeaconRound round) -> {
                if (!revealing.reveal(wait.reference(), round)) {
                    waits.pause(wait, settings.longestPause());
                }
            }
            case BeaconAnswer.NotYet _, BeaconAnswer.Wrong _, BeaconAnswer.Down _ ->
                    waits.pause(wait, pauseAfter(wait.attempts()));
        }
    }

    /** Doubles from the shortest pause to the longest. */
    private Duration pauseAfter(int attempts) {
        var doubled =
                settings.firstPause().toMillis() << Math.min(Math.max(attempts - 1, 0), DOUBLINGS);
        return Duration.ofMillis(Math.min(doubled, settings.longestPause().toMillis()));
    }

    private final class Run implements Runnable {

        private final CountDownLatch stopping = new CountDownLatch(1);
        private final CountDownLatch done = new CountDownLatch(1);

        @Override
        public void run() {
            try {
                var more = false;
                while (more
                        || !stopping.await(settings.every().toMillis(), TimeUnit.MILLISECONDS)) {
                    more = lookOnce() && stopping.getCount() > 0;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                done.countDown();
            }
        }

        private boolean lookOnce() {
            try {
                return look();
            } catch (RuntimeException failure) {
                // The database is away, say: what was claimed is taken up again after its lease.
                log.atWarn()
                        .addKeyValue("cause", failure.toString())
                        .log("Draws could not be looked at this time");
                return false;
            }
        }

        void end() {
            stopping.countDown();
            try {
                if (!done.await(MARGIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.warn("A draw was still being looked at; another instance will end it");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
