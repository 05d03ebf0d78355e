package cn.tongbao.tipintake.tip.triage.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for a proof of identity, in words of one's own or without. */
record IdentityRequest(@Nullable String text, @Nullable LocalDate dueOn) {}
