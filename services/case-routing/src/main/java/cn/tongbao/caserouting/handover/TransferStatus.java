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

    /**
     * Whether nothing changes it any more. What has ended can come back: the office asked refused,
     * the refusal was disputed, and in the end it takes the case after all.
     */
    boolean settled() {
        return this == REFUSED || this == DONE;
    }
}
