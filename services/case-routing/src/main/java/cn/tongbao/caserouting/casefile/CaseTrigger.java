package cn.tongbao.caserouting.casefile;

/** What moves a case, or is only possible in some of its states. */
public enum CaseTrigger {
    /** A dispatch is sent. */
    DISPATCH,
    /**
     * A dispatch for information is sent, or something happens to it; that never moves the case.
     */
    INFORM,
    /** An office acknowledges its dispatch. */
    TAKE_UP,
    /** A dispatch is refused or recalled, and others go on. */
    RELEASE,
    /** The last dispatch that anybody held is refused or recalled. */
    RELEASE_LAST,
    /** An office reports its outcome, and others are still at work. */
    REPORT,
    /** Nobody is at work any more, and an outcome was reported. */
    REPORT_LAST,
    /** The last dispatch is refused or recalled while a mediation body has the dispute. */
    RELEASE_TO_MEDIATION,
    /** The dispute is referred to a mediation body. */
    REFER,
    /** The referral is recalled, or its mediation ends without an agreement on the whole. */
    RETURN,
    /** The parties agree on the whole. */
    SETTLE,
    /** The routing officer ends it. */
    CLOSE,
    /** The routing officer takes it up again. */
    REOPEN
}
