package cn.tongbao.evidence.seal;

/** Why a record does not get a file; the names travel in events. */
public enum RefusalReason {
    /** Another record attached it first. */
    ALREADY_ATTACHED,
    /** There is no file of that id with that hash. */
    UNKNOWN,
    /** It was removed because nobody had attached it in time. */
    EXPIRED
}
