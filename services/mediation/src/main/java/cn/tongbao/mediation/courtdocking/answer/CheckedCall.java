package cn.tongbao.mediation.courtdocking.answer;

/**
 * A call that comes from the court that it names.
 *
 * @param sequence its place among the answers of that court, from 1
 * @param signedAt when it was signed, in seconds
 */
record CheckedCall(
        String courtOfficeId, long sequence, long signedAt, String signature, SignedBody body) {}
