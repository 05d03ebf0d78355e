package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.office.Office;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A body was closed: its mediations go on before its successor, with their mediators and limits,
 * ended ones too, so that somebody can still answer for them. A court was closed: its successor is
 * the one that invited a mediation, and the one that parties have begun to apply to.
 */
@Service
public class HandingOverMediations {

    private static final String ACTOR = "liaison";
    private static final String AUDITED = "MEDIATION_HANDED_OVER";

    private final Mediations mediations;
    private final MediationDesk desk;
    private final Clock clock;

    HandingOverMediations(Mediations mediations, MediationDesk desk, Clock clock) {
        this.mediations = mediations;
        this.desk = desk;
        this.clock = clock;
    }

    /** Hands them over; what was handed over before is there no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String closed, Office heir) {
        mediations.handOverMediators(closed, heir.id());
        for (var some = mediations.lockOf(closed);
                !some.isEmpty();
                some = mediations.lockOf(closed)) {
            for (var mediation : some) {
                mediation.handOver(heir.id(), deed());
                desk.put(mediation, AUDITED);
            }
        }
        // What hangs on a court no office but another court can take.
        if (heir.court()) {
            for (var mediation : mediations.lockOfCourt(closed)) {
                mediation.handOverCourt(closed, heir.id(), deed());
                desk.put(mediation, AUDITED);
            }
        }
    }

    private Deed deed() {
        return Deed.ofPlatform(ACTOR, clock.instant());
    }
}
