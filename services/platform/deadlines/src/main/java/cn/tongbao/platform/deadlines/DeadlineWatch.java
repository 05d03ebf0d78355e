package cn.tongbao.platform.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks about once a second, in real time, which limits the legal clock has reached, and fires each
 * in a transaction of its own.
 *
 * <p>Any number of instances may watch: a limit is claimed by its row lock, and marked in the same
 * transaction in which its listeners act. A listener that needs a record which an act holds waits
 * only briefly, because the act may in turn be waiting to stop this very limit; the act goes first.
 *
 * <p>Before it fires anything, limits whose basis has changed are counted anew, so that none fires
 * by instants which no longer hold.
 */
class DeadlineWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);

    private final JdbcDeadlines deadlines;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Supplier<List<DeadlineListener>> listeners;
    private final DeadlineRecounter recounter;
    private final DeadlineSettings settings;
    private volatile @Nullable Watching watching;

    DeadlineWatch(
            JdbcDeadlines deadlines,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            Supplier<List<DeadlineListener>> listeners,
            DeadlineRecounter recounter,
            DeadlineSettings settings) {
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.listeners = listeners;
        this.recounter = recounter;
        this.settings = settings;
    }

    /** Fires everything the clock has reached. */
    void look() {
        while (fireNext()) {
            Watching current = watching;
            if (current != null && current.ended()) {
                return;
            }
        }
    }

    private boolean fireNext() {
        var claimed = new AtomicReference<@Nullable UUID>();
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(status -> {
                        Optional<Deadline> next = claim();
                        next.ifPresent(deadline -> {
                            claimed.set(deadline.id());
                            fire(deadline);
                        });
                        return next.isPresent();
                    }));
        } catch (Exception failure) {
            UUID id = claimed.get();
            if (id == null) {
                throw failure;
            }
            LOG.atWarn()
                    .addKeyValue("deadline", id)
                    .setCause(failure)
                    .log("A limit could not be fired and is put off");
            transaction.executeWithoutResult(status -> deadlines.putOff(id, describe(failure)));
            return true;
        }
    }

    private Optional<Deadline> claim() {
        jdbc.sql("select set_config('lock_timeout', :wait, true)")
                .param("wait", settings.lockWait().toMillis() + "ms")
                .query(String.class)
                .single();
        return deadlines.claim(clock.instant());
    }

    private void fire(Deadline due) {
        Instant now = clock.instant();
        if (due.warnedAt() == null) {
            deadlines.markWarned(due.id(), now);
            tell(due, listener -> listener.warned(stamped(due, now, due.missedAt())));
        } else {
            deadlines.markMissed(due.id(), now);
            tell(due, listener -> listener.missed(stamped(due, due.warnedAt(), now)));
        }
    }

    private void tell(Deadline due, Consumer<DeadlineListener> call) {
        listeners.get().stream()
                .filter(listener -> listener.recordKind().equals(due.recordKind()))
                .forEach(call);
    }

    private static Deadline stamped(
            Deadline due, @Nullable Instant warnedAt, @Nullable Instant missedAt) {
        return new Deadline(
                due.id(),
                due.recordKind(),
                due.record(),
                due.ruleId(),
                due.ruleVersion(),
                due.startedAt(),
                due.warnAt(),
                due.dueAt(),
                warnedAt,
                missedAt,
                due.stoppedAt());
    }

    private static String describe(Exception failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    @Override
    public void start() {
        var starting = new Watching();
        watching = starting;
        Thread.ofVirtual().name("deadlines").start(starting);
    }

    @Override
    public void stop() {
        Watching stopping = watching;
        watching = null;
        if (stopping != null) {
            stopping.end();
        }
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }

    /** One run from start to stop. */
    private final class Watching implements Runnable {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch done = new CountDownLatch(1);

        @Override
        public void run() {
            try {
                do {
                    survive(() -> recounter.look(this::ended));
                    survive(DeadlineWatch.this::look);
                } while (!asked.await(settings.every().toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                done.countDown();
            }
        }

        private void survive(Runnable looking) {
            try {
                looking.run();
            } catch (Exception failure) {
                LOG.atWarn()
                        .addKeyValue("cause", describe(failure))
                        .log("The limits could not be looked at this time");
            }
        }

        boolean ended() {
            return asked.getCount() == 0;
        }

        void end() {
            asked.countDown();
            try {
                if (!done.await(10, TimeUnit.SECONDS)) {
                    LOG.warn("A limit was still being fired when the watch ended");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
