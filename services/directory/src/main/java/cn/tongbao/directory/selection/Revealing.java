package cn.tongbao.directory.selection;

import cn.tongbao.directory.beacon.BeaconRound;
import cn.tongbao.directory.beacon.SeenRounds;
import cn.tongbao.directory.draw.BrokenAnnouncement;
import cn.tongbao.directory.draw.Drawing;
import cn.tongbao.directory.selection.SeedSafe.Sealed;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a draw, once: with a result when its round is there, or as void. Whoever comes second finds
 * the selection ended and changes nothing, so that it does not matter who dies when.
 */
@Service
class Revealing {

    private static final Logger log = LoggerFactory.getLogger(Revealing.class);
    private static final String ACTOR = "draw";

    private final Selections selections;
    private final SelectionDesk desk;
    private final SeedSafe safe;
    private final Waits waits;
    private final SeenRounds rounds;
    private final Clock clock;

    Revealing(
            Selections selections,
            SelectionDesk desk,
            SeedSafe safe,
            Waits waits,
            SeenRounds rounds,
            Clock clock) {
        this.selections = selections;
        this.desk = desk;
        this.safe = safe;
        this.waits = waits;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * The round is there.
     *
     * @return whether the draw waits no more
     */
    @Transactional
    boolean reveal(String reference, BeaconRound round) {
        var now = clock.instant();
        var selection = selections.lock(reference);
        if (selection.status() != SelectionStatus.AWAITING_ENTROPY) {
            waits.end(reference);
            return true;
        }
        if (!announcedFor(selection, round)) {
            // It draws by the round that was announced and by no other; its limit voids it.
            log.atError()
                    .addKeyValue("selection", reference)
                    .addKeyValue("round", round.round())
                    .log("A draw was asked to be made by a round that was not announced");
            return false;
        }
        var standing = rounds.keep(round, now);
        var sealed = safe.open(reference);
        if (sealed.isEmpty()) {
            // Whoever runs this may still mend the key; if not, the limit voids the draw.
            return false;
        }
        var deed = Deed.ofPlatform(ACTOR, now);
        draw(selection, sealed.get(), standing, deed);
        desk.put(selection, SelectionDesk.PLATFORM, deed);
        forget(reference);
        return true;
    }

    private static boolean announcedFor(Selection selection, BeaconRound round) {
        var announced = selection.announced();
        return announced != null && announced.announcement().entropy().round() == round.round();
    }

    private static void draw(Selection selection, Sealed sealed, BeaconRound round, Deed deed) {
        var announced = Objects.requireNonNull(selection.announced());
        var seed = sealed.seed();
        try {
            var outcome = Drawing.draw(announced.announcement(), seed, round.value());
            if (!sealed.of(announced)) {
                throw new BrokenAnnouncement(BrokenAnnouncement.Part.POOL);
            }
            selection.reveal(seed.hex(), round, outcome, deed);
        } catch (BrokenAnnouncement e) {
            log.atError()
                    .addKeyValue("selection", selection.reference())
                    .addKeyValue("part", e.part())
                    .log("What is kept of a draw is not what was published; it is void");
            selection.annul(new Voided(reason(e.part()), deed.at(), seed.hex()), deed);
        }
    }

    private static Voided.Reason reason(BrokenAnnouncement.Part part) {
        return switch (part) {
            case COMMITMENT -> Voided.Reason.COMMITMENT_MISMATCH;
            case POOL -> Voided.Reason.POOL_MISMATCH;
            case ALGORITHM -> Voided.Reason.ALGORITHM_UNKNOWN;
        };
    }

    /** The limit has passed (DRW-01); in the transaction that notes it. */
    void lapse(Selection selection, Deed deed) {
        if (selection.status() != SelectionStatus.AWAITING_ENTROPY) {
            return;
        }
        var seed = safe.open(selection.reference()).map(sealed -> sealed.seed().hex()).orElse(null);
        selection.annul(new Voided(Voided.Reason.NOT_REVEALED, deed.at(), seed), deed);
        selection.changes().because(SelectionStatus.DRAW_LIMIT);
        desk.put(selection, SelectionDesk.PLATFORM, deed);
        forget(selection.reference());
    }

    private void forget(String reference) {
        safe.remove(reference);
        waits.end(reference);
    }
}
