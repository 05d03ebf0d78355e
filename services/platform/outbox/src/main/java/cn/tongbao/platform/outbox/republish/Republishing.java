package cn.tongbao.platform.outbox.republish;

import cn.tongbao.platform.outbox.OutboxSettings;
import cn.tongbao.platform.outbox.Republisher;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Walks over all aggregates in pages, each page a transaction of its own, in the background.
 *
 * <p>It waits whenever the relay falls behind, so that the outbox stays short and new acts' events
 * do not queue behind a whole history.
 */
class Republishing implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Republishing.class);
    private static final Duration BREATH = Duration.ofMillis(200);

    /**
     * How a walk stands.
     *
     * @param state RUNNING, DONE or FAILED
     * @param pages pages appended so far
     * @param lastId where it stands
     */
    record Walk(String state, int pages, @Nullable String lastId) {}

    private final List<Republisher> republishers;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final OutboxSettings.Republish settings;
    private final ReentrantLock one = new ReentrantLock();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final SortedMap<String, Walk> walks = new TreeMap<>();

    Republishing(
            List<Republisher> republishers,
            TransactionOperations transaction,
            JdbcClient jdbc,
            OutboxSettings.Republish settings) {
        this.republishers = List.copyOf(republishers);
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * Starts a walk over one kind of aggregate, or over all; those that walk already go on as they
     * do.
     */
    SortedMap<String, Walk> begin(@Nullable String aggregateType) {
        for (Republisher republisher : republishers) {
            if (aggregateType == null || aggregateType.equals(republisher.aggregateType())) {
                begin(republisher);
            }
        }
        return walks();
    }

    /** How the walks stand, by kind of aggregate. */
    SortedMap<String, Walk> walks() {
        synchronized (walks) {
            return new TreeMap<>(walks);
        }
    }

    private void begin(Republisher republisher) {
        synchronized (walks) {
            Walk before = walks.get(republisher.aggregateType());
            if (before != null && before.state().equals("RUNNING")) {
                return;
            }
            walks.put(republisher.aggregateType(), new Walk("RUNNING", 0, null));
        }
        Thread.ofVirtual().name("republish").start(() -> walk(republisher));
    }

    private void walk(Republisher republisher) {
        one.lock();
        try {
            int pages = 0;
            String lastId = null;
            while (calm()) {
                String from = lastId;
                String next =
                        transaction.execute(
                                status -> republisher.republishAfter(from, settings.page()));
                if (next == null) {
                    note(republisher, new Walk("DONE", pages, lastId));
                    LOG.atInfo()
                            .addKeyValue("aggregateType", republisher.aggregateType())
                            .addKeyValue("pages", pages)
                            .log("Everything was restated");
                    return;
                }
                lastId = next;
                note(republisher, new Walk("RUNNING", ++pages, lastId));
            }
            note(republisher, new Walk("FAILED", pages, lastId));
        } catch (Exception failure) {
            Walk walk = walks().get(republisher.aggregateType());
            note(
                    republisher,
                    walk == null
                            ? new Walk("FAILED", 0, null)
                            : new Walk("FAILED", walk.pages(), walk.lastId()));
            LOG.atError()
                    .addKeyValue("aggregateType", republisher.aggregateType())
                    .setCause(failure)
                    .log("Restating broke off");
        } finally {
            one.unlock();
        }
    }

    private void note(Republisher republisher, Walk walk) {
        synchronized (walks) {
            walks.put(republisher.aggregateType(), walk);
        }
    }

    /** Waits until the relay has caught up; false if the service stops. */
    private boolean calm() throws InterruptedException {
        while (pending() > settings.pending()) {
            if (stop.await(BREATH.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return stop.getCount() > 0;
    }

    private long pending() {
        return jdbc.sql(
                        """
                        select count(*) from (
                            select 1 from outbox where parked_at is null limit :most) as few
                        """)
                .param("most", settings.pending() + 1)
                .query(Long.class)
                .single();
    }

    @Override
    public void destroy() {
        stop.countDown();
    }
}
