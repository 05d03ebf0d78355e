package cn.tongbao.mediation.confirmation;

/** What can happen to an application for confirmation. */
public enum ConfirmationTrigger {
    /** The court gives it a number of its own. */
    REGISTER,
    /** The court asks for what is missing, before it accepts. */
    ASK_BEFORE_ACCEPTANCE,
    /** The court asks for statements or evidence while it reviews. */
    ASK_IN_REVIEW,
    /** What was missing is handed in. */
    SUPPLY_BEFORE_ACCEPTANCE,
    /** What was asked for in the review is handed in. */
    SUPPLY_IN_REVIEW,
    /** The day for it passed without an answer. */
    STAY_SILENT,
    /** The judge accepts. */
    ACCEPT,
    /** The judge does not accept. */
    NOT_ACCEPT,
    /** The parties are heard. */
    HEAR,
    /** The president extends the review. */
    EXTEND,
    /** A party withdraws before the court has accepted. */
    WITHDRAW,
    /** A party asks to withdraw afterwards. */
    ASK_TO_WITHDRAW,
    /** The judge lets it. */
    PERMIT_WITHDRAWAL,
    /** The judge confirms. */
    CONFIRM,
    /** The judge dismisses. */
    DISMISS,
    /** A party or a third person objects to the ruling. */
    OBJECT
}
