package cn.tongbao.mediation.mediation;

/** The events that a mediation is told by, as in the contracts. */
final class MediationEvent {

    static final String OPENED = "mediation.opened.v1";
    static final String CHANGED = "mediation.changed.v1";
    static final String SIGNED = "agreement.signed.v1";
    static final String ENDED = "mediation.ended.v1";
    static final String RESTATED = "mediation.restated.v1";

    private MediationEvent() {}
}
