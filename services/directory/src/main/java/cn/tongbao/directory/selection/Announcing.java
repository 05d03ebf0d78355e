package cn.tongbao.directory.selection;

import cn.tongbao.directory.beacon.Beacon;
import cn.tongbao.directory.draw.Announcement;
import cn.tongbao.directory.draw.PoolSnapshot;
import cn.tongbao.directory.draw.Seed;
import cn.tongbao.platform.records.Deed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fixes what a draw will be by, and sees to it that the draw waits for its round. */
@Component
class Announcing {

    private final Beacon beacon;
    private final SeedSafe safe;
    private final Waits waits;

    Announcing(Beacon beacon, SeedSafe safe, Waits waits) {
        this.beacon = beacon;
        this.safe = safe;
        this.waits = waits;
    }

    /** A new seed, which nobody knows yet. */
    Seed seed() {
        return safe.fresh();
    }

    /** What is published. The round is the first one that is far enough in the future. */
    Announced announced(
            PoolSnapshot pool,
            Seed seed,
            Map<String, Announced.Name> names,
            @Nullable String redrawOf,
            List<LeftOut> leftOut,
            List<String> earlier,
            Deed deed) {
        var announcement = Announcement.of(pool, seed, beacon.nextRound());
        return new Announced(
                announcement,
                deed.at(),
                beacon.expectedAt(announcement.entropy()),
                beacon.standIn(),
                beacon.publicKey(),
                names,
                redrawOf,
                leftOut,
                earlier);
    }

    /** Keeps the seed and lets the draw wait, in the transaction of the announcement. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(String reference, Seed seed, Announced announced) {
        safe.put(reference, seed, announced);
        waits.begin(reference, announced.announcement().entropy(), announced.expectedAt());
    }
}
