package cn.tongbao.tipintake.tip.triage;

import org.jspecify.annotations.Nullable;

/** What an officer writes to the reporter, perhaps with a request. */
public record MessageDraft(@Nullable String text, @Nullable RequestDraft request) {}
