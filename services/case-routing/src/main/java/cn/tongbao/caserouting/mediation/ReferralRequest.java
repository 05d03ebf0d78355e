package cn.tongbao.caserouting.mediation;

import org.jspecify.annotations.Nullable;

/** To which body. */
public record ReferralRequest(@Nullable String bodyOfficeId) {}
