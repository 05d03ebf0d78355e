package cn.tongbao.tipintake.tip;

/** What moves a tip from one state to another. */
public enum Trigger {
    /** Somebody hands it in. */
    SUBMISSION,
    /** The office takes it up; a case opens from it. */
    ACCEPTANCE,
    /** The office does not take it up and says why. */
    REJECTION,
    /** The office answers a consultation. */
    ANSWER,
    /** The office asks the reporter to prove who he is. */
    IDENTITY_REQUEST,
    /** The reporter replies to that. */
    IDENTITY_REPLY,
    /** The reporter takes it back. */
    WITHDRAWAL
}
