package cn.tongbao.mediation.mediation;

import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A body was closed: the mediations that still run before it go on before its successor, with their
 * mediators and limits. What has ended stays under its name.
 */
@Service
public class HandingOverMediations {

    private static final String ACTOR = "liaison";

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
        for (var mediation : mediations.lockRunningOf(closed)) {
            mediation.handOver(successor, Deed.ofPlatform(ACTOR, clock.instant()));
            desk.put(mediation, "MEDIATION_HANDED_OVER");
        }
    }
}
