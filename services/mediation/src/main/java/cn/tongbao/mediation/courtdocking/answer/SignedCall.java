package cn.tongbao.mediation.courtdocking.answer;

import org.jspecify.annotations.Nullable;

/**
 * A call that says it comes from a court; nothing of it is to be believed before its signature was
 * checked.
 *
 * @param body as it came
 */
public record SignedCall(
        String courtOfficeId,
        @Nullable String sequence,
        @Nullable String timestamp,
        @Nullable String signature,
        SignedBody body) {}
