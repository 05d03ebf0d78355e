package cn.tongbao.directory.engagement;

/** What happens to an engagement. */
public enum EngagementTrigger {
    /** Who was chosen takes it on, and promises to appraise honestly (APP-05). */
    ACCEPT,
    /** Examined materials are handed over (APP-06). */
    HAND_OVER,
    /** The day is moved. */
    EXTEND,
    /** The report is handed in (APP-08). */
    REPORT,
    /** He is questioned in court. */
    QUESTION,
    /** It is over. */
    END,
    /**
     * He is released: stepped back, refused, late without a reason (APP-07, APP-13), off the
     * register, or the case is over.
     */
    RELEASE
}
