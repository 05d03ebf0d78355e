package cn.tongbao.caserouting.handover;

/** Where the transfer of a case stands. */
enum TransferStatus {
    /** The case can go; the office asked has still to accept. */
    NOTED,
    /** It cannot go. */
    REFUSED,
    /** It has gone. */
    DONE,
    /** The request came to its end without it. */
    ENDED;

    /** Whether nothing changes it any more. */
    boolean over() {
        return this != NOTED;
    }
}
