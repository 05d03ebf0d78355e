package cn.tongbao.tipintake.tip;

/**
 * What a reporter wants. The law keeps complaints and reports apart: a complaint claims a right of
 * one's own and needs a name, a report points at a violation and may stay anonymous.
 */
public enum TipKind {
    /** Anybody points at a suspected violation. */
    REPORT,
    /** Somebody claims a right of his own. */
    COMPLAINT,
    /** Somebody asks a question; it is answered and never becomes a case. */
    CONSULTATION
}
