package cn.tongbao.search.indexing;

import cn.tongbao.search.engine.EngineRefused;
import cn.tongbao.search.engine.EngineUnavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes on indexing whatever waits, at once when told and else every now and then. While
 * Elasticsearch is away it only knocks, so that nobody waits for rows that it would hold.
 */
@Component
class Indexer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Indexer.class);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final Indexing indexing;
    private final Indices indices;
    private final IndexingSettings settings;
    private final Semaphore told = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean reachable;
    private boolean complained;
    private @Nullable Thread thread;

    Indexer(Indexing indexing, Indices indices, IndexingSettings settings) {
        this.indexing = indexing;
        this.indices = indices;
        this.settings = settings;
    }

    /** Something waits. */
    void wake() {
        if (told.availablePermits() == 0) {
            told.release();
        }
    }

    /** Whether Elasticsearch took what it was last given. */
    boolean reachable() {
        return reachable;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("indexer").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        Thread current = thread;
        if (current == null) {
            return;
        }
        try {
            current.join(STOPPING);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long lookedAt = System.nanoTime() - settings.lookAfter().toNanos();
        while (running) {
            try {
                if (!reachable || elapsed(lookedAt).compareTo(settings.lookAfter()) >= 0) {
                    indices.makeMissing();
                    lookedAt = System.nanoTime();
                }
                long began = System.nanoTime();
                int indexed = indexing.indexNext();
                cameBack();
                if (indexed < settings.batch()) {
                    keepPace(indexed, began);
                    rest(settings.every());
                }
            } catch (EngineUnavailable | EngineRefused away) {
                wentAway(away);
                rest(settings.pause());
            } catch (RuntimeException trouble) {
                log.atError().setCause(trouble).log("documents could not be indexed");
                rest(settings.pause());
            }
        }
    }

    private void wentAway(RuntimeException cause) {
        if (!complained) {
            log.atWarn().setCause(cause).log("Elasticsearch is away, documents wait");
        }
        complained = true;
        reachable = false;
    }

    private void cameBack() {
        if (!reachable) {
            log.atInfo().log("Elasticsearch takes documents");
        }
        complained = false;
        reachable = true;
    }

    private void keepPace(int indexed, long began) {
        Duration left = settings.pace().minus(elapsed(began));
        if (indexed > 0 && left.isPositive()) {
            try {
                TimeUnit.NANOSECONDS.sleep(left.toNanos());
            } catch (InterruptedException interrupted) {
                stopped();
            }
        }
    }

    private void rest(Duration atMost) {
        try {
            if (told.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                told.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            stopped();
        }
    }

    private void stopped() {
        Thread.currentThread().interrupt();
        running = false;
    }

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
