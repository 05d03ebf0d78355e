package cn.tongbao.mediation.courtdocking.step;

import cn.tongbao.mediation.courtdocking.CourtStep;
import java.util.UUID;

/**
 * A step that its sender has claimed.
 *
 * @param id also the key under which the court tells a repetition from a new step
 * @param sequence within the court
 * @param message what is sent, to the byte
 * @param attempts how often it was claimed, this time included
 * @param lease tells this claim from an earlier one that has run out
 */
record StepRow(
        UUID id,
        String courtOfficeId,
        long sequence,
        String reference,
        CourtStep.Kind kind,
        String message,
        int attempts,
        UUID lease) {}
