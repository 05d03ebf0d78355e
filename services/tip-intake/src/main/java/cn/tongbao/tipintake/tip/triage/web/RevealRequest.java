package cn.tongbao.tipintake.tip.triage.web;

import org.jspecify.annotations.Nullable;

/** Why the reporter has to be known. */
record RevealRequest(@Nullable String purpose) {}
