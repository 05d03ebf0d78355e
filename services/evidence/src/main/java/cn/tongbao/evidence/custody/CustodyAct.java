package cn.tongbao.evidence.custody;

/** What happened to a file. */
public enum CustodyAct {
    UPLOADED,
    ATTACHED,
    ATTACHMENT_REFUSED,
    /** An office was given access through a record. */
    HANDED_OVER,
    /** An office lost its access through a record. */
    WITHDRAWN,
    /** A record went from one office to another, and the file with it. */
    TRANSFERRED,
    METADATA_READ,
    CONTENT_READ,
    CUSTODY_READ,
    REMOVED
}
