package cn.tongbao.mediation.courtdocking.answer;

import cn.tongbao.mediation.courtdocking.CourtAnswerRefused;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was kept.
 *
 * @param body what the court signed
 * @param code why it was refused
 */
record KeptAnswer(
        String courtOfficeId,
        long sequence,
        SignedBody body,
        Status status,
        CourtAnswerRefused.@Nullable Code code,
        int attempts) {

    /** What has become of it. */
    enum Status {
        /** Earlier ones are missing, or it could not be applied so far. */
        WAITING,
        /** It has taken effect. */
        TAKEN,
        /** It never will. */
        REFUSED
    }
}
