package cn.tongbao.caserouting.casefile;

/** What moves a dispatch. */
public enum DispatchTrigger {
    /** The office confirms that it has arrived: the first feedback. */
    ACKNOWLEDGE,
    /** The office sends it back. */
    REFUSE,
    /** The routing officer takes it back. */
    RECALL,
    /** The office asks the reporter for something. */
    REQUEST_MATERIAL,
    /** The office is told what to do by when. */
    INSTRUCT,
    /** The office reports the outcome: the second feedback. */
    CONCLUDE
}
