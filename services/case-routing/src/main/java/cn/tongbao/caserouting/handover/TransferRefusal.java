package cn.tongbao.caserouting.handover;

/** Why a case does not go to another region; codes of {@code caseTransferRefusals}. */
enum TransferRefusal {
    /**
     * No such case, or one that the asking office does not answer for: which of the two is none of
     * its business.
     */
    CASE_UNKNOWN,
    /** The case has ended. */
    CASE_CLOSED,
    /** Another request for the same case is open. */
    TRANSFER_RUNNING,
    /** The centre that would take it over keeps it already. */
    KEPT_ALREADY,
    /** No open centre can take it over. */
    NO_RECEIVER
}
