package cn.tongbao.mediation.courtdocking.step;

import cn.tongbao.mediation.courtdocking.CourtStep;
import java.time.Instant;
import java.util.UUID;

/**
 * What a court is sent. It repeats what the address says, so that the signature covers it.
 *
 * @param at when the step was taken, by the legal clock
 */
record StepMessage(
        UUID stepId,
        String courtOfficeId,
        String reference,
        CourtStep.Kind kind,
        Instant at,
        Object content) {

    static StepMessage of(UUID id, CourtStep step, Instant at) {
        return new StepMessage(
                id, step.courtOfficeId(), step.reference(), step.kind(), at, step.body());
    }
}
