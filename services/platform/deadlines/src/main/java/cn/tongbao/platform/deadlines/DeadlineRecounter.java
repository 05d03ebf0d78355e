package cn.tongbao.platform.deadlines;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the open limits of each kind of record once this instance has started and whenever
 * what they are counted by has changed, each limit in a transaction of its own.
 *
 * <p>A limit that cannot be counted anew holds up no other: the kind is gone through again after a
 * pause. And what went well is gone through once more after that pause, since an act that began by
 * the old tables may have put its limit down just behind the first pass. Used by one thread.
 */
class DeadlineRecounter {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineRecounter.class);
    private static final int PAGE = 200;

    private final JdbcDeadlines deadlines;
    private final TransactionTemplate transaction;
    private final Supplier<List<DeadlineRecounting>> recountings;
    private final Duration pause;
    private final Map<String, Pass> passes = new HashMap<>();

    DeadlineRecounter(
            JdbcDeadlines deadlines,
            TransactionTemplate transaction,
            Supplier<List<DeadlineRecounting>> recountings,
            Duration pause) {
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.recountings = recountings;
        this.pause = pause;
    }

    /** Counts anew what is outdated, until it is done or told to end. */
    void look(BooleanSupplier ended) {
        for (DeadlineRecounting recounting : recountings.get()) {
            String kind = recounting.recordKind();
            String basis = recounting.basis();
            Pass last = passes.get(kind);
            Pass earlier = last != null && last.basis().equals(basis) ? last : null;
            if (earlier == null || (!earlier.confirmed() && earlier.olderThan(pause))) {
                passes.put(kind, new Pass(basis, System.nanoTime(), false, false));
                boolean complete = all(recounting, ended);
                boolean again = earlier != null && earlier.complete();
                passes.put(kind, new Pass(basis, System.nanoTime(), complete, complete && again));
            }
        }
    }

    private boolean all(DeadlineRecounting recounting, BooleanSupplier ended) {
        boolean complete = true;
        @Nullable UUID last = null;
        List<Deadline> page;
        do {
            page = deadlines.openAfter(recounting.recordKind(), last, PAGE);
            for (Deadline open : page) {
                if (ended.getAsBoolean()) {
                    return false;
                }
                complete &= one(recounting, open);
                last = open.id();
            }
        } while (page.size() == PAGE);
        return complete;
    }

    private boolean one(DeadlineRecounting recounting, Deadline open) {
        try {
            if (recounting.outdated(open)) {
                transaction.executeWithoutResult(_ -> recounting.recount(open));
            }
            return true;
        } catch (Exception failure) {
            LOG.atWarn()
                    .addKeyValue("deadline", open.id())
                    .setCause(failure)
                    .log("A limit could not be counted anew and is tried again");
            return false;
        }
    }

    /**
     * The last time that the limits of a kind were gone through.
     *
     * @param complete whether none failed
     * @param confirmed whether none failed the time before either
     */
    private record Pass(String basis, long at, boolean complete, boolean confirmed) {

        boolean olderThan(Duration pause) {
            return System.nanoTime() - at >= pause.toNanos();
        }
    }
}
