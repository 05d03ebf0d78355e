package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.courtdocking.DockedCourts;
import cn.tongbao.mediation.office.Office;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A court or a mediation body was closed: the applications before it go on at its successor, with
 * their limits. A docked court keeps its files in a system of its own, which hands them over by
 * itself: the platform would open a second file for the same application, so it leaves them.
 */
@Service
public class HandingOverConfirmations {

    private static final Logger LOG = LoggerFactory.getLogger(HandingOverConfirmations.class);
    private static final Subject PLATFORM = new Subject("liaison", Set.of("system"), null, null);

    private final Confirmations confirmations;
    private final ConfirmationDesk desk;
    private final DockedCourts docked;
    private final Clock clock;

    HandingOverConfirmations(
            Confirmations confirmations, ConfirmationDesk desk, DockedCourts docked, Clock clock) {
        this.confirmations = confirmations;
        this.desk = desk;
        this.docked = docked;
        this.clock = clock;
    }

    /** Hands them over; what was handed over before is there no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String closed, Office heir) {
        for (var some = confirmations.lockOf(closed, "");
                !some.isEmpty();
                some = confirmations.lockOf(closed, some.getLast().reference())) {
            some.forEach(confirmation -> handOver(confirmation, closed, heir));
        }
    }

    private void handOver(Confirmation confirmation, String closed, Office heir) {
        var matter = confirmation.matter();
        if (!matter.courtOfficeId().equals(closed)) {
            handOver(confirmation, closed, matter.atBody(heir.id()));
        } else if (heir.court() && !matter.docked() && !docked.docked(heir.id())) {
            handOver(confirmation, closed, matter.atCourt(heir.id(), heir.regionCode()));
        } else {
            LOG.atWarn()
                    .addKeyValue("record", confirmation.reference())
                    .addKeyValue("successor", heir.id())
                    .log(
                            "An application stays at a closed court: its successor has to take it over");
        }
    }

    private void handOver(Confirmation confirmation, String closed, Matter at) {
        confirmation.handOver(
                closed, at, Deed.ofPlatform(PLATFORM.requirePerson(), clock.instant()));
        desk.putHandedOver(confirmation, PLATFORM, "CONFIRMATION_HANDED_OVER");
    }
}
