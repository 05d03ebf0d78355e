package cn.tongbao.tipintake.receipt;

import cn.tongbao.tipintake.feedback.CaseStage;
import cn.tongbao.tipintake.tip.Tip;

/** The few states that a reporter is told; internal ones never leave the house. */
public enum PublicStatus {
    RECEIVED,
    IN_REVIEW,
    WITH_AUTHORITY,
    ANSWERED,
    CLOSED;

    static PublicStatus of(Tip tip, CaseStage stage) {
        return switch (tip.status()) {
            case RECEIVED, IDENTITY_REQUESTED ->
                    tip.handling().openedAt() == null ? RECEIVED : IN_REVIEW;
            case ACCEPTED ->
                    switch (stage) {
                        case IN_REVIEW -> IN_REVIEW;
                        case WITH_AUTHORITY -> WITH_AUTHORITY;
                        case CLOSED -> CLOSED;
                    };
            case ANSWERED -> ANSWERED;
            case REJECTED, WITHDRAWN -> CLOSED;
        };
    }
}
