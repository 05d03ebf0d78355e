package cn.tongbao.tipintake.tip.submission;

import java.time.Instant;

/**
 * What the reporter gets, once.
 *
 * @param receiptCode the key to everything that follows
 * @param status as the public sees it
 */
public record SubmissionReceipt(
        String reference, String receiptCode, Instant submittedAt, String status) {

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "SubmissionReceipt[" + reference + "]";
    }
}
