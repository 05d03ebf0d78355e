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
    public void handOver(String closed, String successor) {
        mediations.handOverMediators(closed, successor);
        for (var mediation : mediations.lockOf(closed)) {
            mediation.handOver(successor, deed());
            desk.put(mediation, AUDITED);
        }
    }

    /** Whether any mediation hangs on the court, so that its successor matters. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean concernsCourt(String closed) {
        return !mediations.lockOfCourt(closed).isEmpty();
    }

    /** Hands over what hangs on a court, which no office but another court can take. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOverCourt(String closed, Office heir) {
        if (!heir.court()) {
            return;
        }
        for (var mediation : mediations.lockOfCourt(closed)) {
            mediation.handOverCourt(closed, heir.id(), deed());
            desk.put(mediation, AUDITED);
        }
    }

    private Deed deed() {
        return Deed.ofPlatform(ACTOR, clock.instant());
    }
}
