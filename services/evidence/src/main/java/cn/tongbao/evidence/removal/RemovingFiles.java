package cn.tongbao.evidence.removal;

import cn.tongbao.evidence.config.RemovalSettings;
import cn.tongbao.evidence.seal.SealedFiles;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes the files that no record attached in time. An attachment that was made in time may be
 * late on its way to us, so nothing is removed while any may still be coming.
 */
@Component
class RemovingFiles {

    private static final int AT_ONCE = 500;

    private final SealedFiles files;
    private final RemovingFile removing;
    private final Arrivals arrivals;
    private final RemovalSettings settings;
    private final Clock clock;

    RemovingFiles(
            SealedFiles files,
            RemovingFile removing,
            Arrivals arrivals,
            RemovalSettings settings,
            Clock clock) {
        this.files = files;
        this.removing = removing;
        this.arrivals = arrivals;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks for them, and removes each by itself. */
    @Scheduled(fixedDelayString = "${tongbao.evidence.removal.every:30s}")
    public void run() {
        if (!arrivals.settled(settings.settledFor())) {
            return;
        }
        var before = clock.instant().minus(settings.after());
        files.unattachedSince(before, AT_ONCE).forEach(removing::remove);
    }
}
