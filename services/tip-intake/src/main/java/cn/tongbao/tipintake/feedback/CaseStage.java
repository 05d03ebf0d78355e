package cn.tongbao.tipintake.feedback;

/** How far a case is, as far as a reporter is told. */
public enum CaseStage {
    /** Nothing has been dispatched yet. */
    IN_REVIEW,
    /** At least one authority has it, or had it. */
    WITH_AUTHORITY,
    /** It has come to its end. */
    CLOSED
}
