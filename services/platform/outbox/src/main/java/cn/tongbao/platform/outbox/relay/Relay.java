package cn.tongbao.platform.outbox.relay;

import cn.tongbao.platform.outbox.AppendListener;
import cn.tongbao.platform.outbox.OutboxSettings;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps events moving: told of new ones right after their commit, and looking for others each
 * second.
 *
 * <p>A few workers take lanes in turn. They wait on a pool of their own for the broker, so a broker
 * that hangs or is away costs the requests nothing, and everything goes on by itself when it comes
 * back.
 */
class Relay implements SmartLifecycle, AppendListener {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration BACKLOG_EVERY = Duration.ofSeconds(5);
    private static final Duration SHORTLY = Duration.ofMillis(200);
    private static final Executor SOON =
            CompletableFuture.delayedExecutor(SHORTLY.toMillis(), TimeUnit.MILLISECONDS);

    private final LaneWork work;
    private final OutboxRows rows;
    private final Broker broker;
    private final OutboxMeters meters;
    private final Supplier<? extends EventPublisher> publishers;
    private final OutboxSettings.Relay settings;
    private final LaneQueue lanes = new LaneQueue();
    private volatile @Nullable Run run;

    Relay(
            LaneWork work,
            OutboxRows rows,
            Broker broker,
            OutboxMeters meters,
            Supplier<? extends EventPublisher> publishers,
            OutboxSettings.Relay settings) {
        this.work = work;
        this.rows = rows;
        this.broker = broker;
        this.meters = meters;
        this.publishers = publishers;
        this.settings = settings;
    }

    @Override
    public void appended(Set<Integer> wanted) {
        wanted.forEach(lanes::want);
    }

    @Override
    public void start() {
        if (run == null) {
            Run starting = new Run();
            run = starting;
            starting.begin();
        }
    }

    @Override
    public void stop() {
        Run stopping = run;
        run = null;
        if (stopping != null) {
            stopping.end();
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    /** Starts before requests are taken and ends after the last of them is answered. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    /** One run from start to stop. */
    private final class Run {

        private final int workers = Math.max(1, settings.connections() - 1);
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch done = new CountDownLatch(workers + 1);

        void begin() {
            Thread.ofVirtual().name("relay-watch").start(() -> untilAsked(this::watch));
            for (int worker = 1; worker <= workers; worker++) {
                EventPublisher publisher = publishers.get();
                Thread.ofVirtual()
                        .name("relay-" + worker)
                        .start(() -> untilAsked(() -> workOn(publisher)));
            }
        }

        void end() {
            asked.countDown();
            try {
                if (!done.await(
                        settings.confirmTimeout().toMillis() + 5000, TimeUnit.MILLISECONDS)) {
                    LOG.warn("The relay was still waiting for the broker when it ended");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void untilAsked(Step step) {
            try {
                while (asked.getCount() > 0) {
                    step.take();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                done.countDown();
            }
        }

        private long backlogAt;

        /** Looks for events that nobody told of: left over, appended elsewhere, or due again. */
        private void watch() throws InterruptedException {
            try {
                if (broker.ready()) {
                    rows.lanesWithWork().forEach(lanes::want);
                }
                if (System.nanoTime() - backlogAt > BACKLOG_EVERY.toNanos()) {
                    meters.show(rows.backlog());
                    backlogAt = System.nanoTime();
                }
            } catch (Exception failure) {
                LOG.atWarn()
                        .addKeyValue("cause", failure.toString())
                        .log("The outbox could not be looked at this time");
            }
            rest(settings.every());
        }

        private void workOn(EventPublisher publisher) throws InterruptedException {
            Integer lane = lanes.take();
            if (lane == null) {
                return;
            }
            if (!broker.takesEvents()) {
                lanes.done(lane, false);
                return;
            }
            LaneWork.End end = stretch(lane, publisher);
            lanes.done(lane, end == LaneWork.End.MORE);
            if (end == LaneWork.End.TAKEN) {
                SOON.execute(() -> lanes.want(lane));
            }
        }

        private LaneWork.End stretch(int lane, EventPublisher publisher)
                throws InterruptedException {
            try {
                return work.stretch(lane, publisher);
            } catch (Exception failure) {
                LOG.atWarn()
                        .addKeyValue("lane", lane)
                        .addKeyValue("cause", failure.toString())
                        .log("A lane could not be worked on this time");
                rest(settings.every());
                return LaneWork.End.EMPTY;
            }
        }

        private void rest(Duration pause) throws InterruptedException {
            if (asked.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.trace("The relay was asked to stop");
            }
        }
    }

    private interface Step {

        void take() throws InterruptedException;
    }
}
