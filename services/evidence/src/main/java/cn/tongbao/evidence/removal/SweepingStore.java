package cn.tongbao.evidence.removal;

import cn.tongbao.evidence.config.RemovalSettings;
import cn.tongbao.evidence.seal.ContentStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds what an interrupted act left in the store: bytes that never arrived whole, and contents
 * whose file never came to be. A share of the store is looked through at a time, all of it in about
 * a day.
 */
@Component
class SweepingStore {

    private static final Logger log = LoggerFactory.getLogger(SweepingStore.class);

    /** Bytes lie in the store by the clock of the machine, whatever the legal clock says. */
    private static final Clock MACHINE = Clock.systemUTC();

    private final ContentStore store;
    private final DiscardingContent discarding;
    private final Duration abandonedAfter;
    private int share;

    SweepingStore(ContentStore store, DiscardingContent discarding, RemovalSettings settings) {
        this.store = store;
        this.discarding = discarding;
        this.abandonedAfter = settings.abandonedAfter();
    }

    /** Looks through the next share. */
    @Scheduled(fixedDelayString = "${tongbao.evidence.removal.sweep-every:5m}")
    public void run() {
        sweep(share, MACHINE.instant().minus(abandonedAfter));
        share = (share + 1) % ContentStore.SHARES;
    }

    void sweep(int share, Instant before) {
        try {
            store.abandon(before);
            store.keptBefore(share, before).forEach(discarding::discard);
        } catch (IOException e) {
            log.atWarn().setCause(e).log("The store could not be looked through");
        }
    }
}
