package cn.tongbao.caserouting.dispatch;

import org.jspecify.annotations.Nullable;

/** Why an office sends a dispatch back, and whom it holds competent. */
public record RefusalRequest(
        @Nullable String ground, @Nullable String text, @Nullable String proposedOfficeId) {}
