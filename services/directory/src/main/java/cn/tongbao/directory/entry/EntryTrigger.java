package cn.tongbao.directory.entry;

/** What can happen to an entry. */
public enum EntryTrigger {
    /** The applicant hands in another version of the application. */
    AMEND,
    /** The keeper puts right what stands on the register, from papers that he has seen. */
    CORRECT,
    /** What may change without verification is changed. */
    UPDATE,
    /** Whom somebody else has nominated consents. */
    CONSENT,
    /** The application is let go before a listing. */
    WITHDRAW,
    /** Everything that a listing needs was found there. */
    VERIFY,
    /** It is published. */
    LIST,
    /** The yearly review finds it in order. */
    REVIEW,
    /** A person is appointed for another time. */
    APPOINT,
    /** A public warning. */
    WARN,
    /** Not to be chosen for a time. */
    SUSPEND,
    /** Taken off the register. */
    REMOVE,
    /** Taken back. */
    READMIT
}
