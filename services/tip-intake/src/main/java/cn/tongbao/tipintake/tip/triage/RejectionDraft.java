package cn.tongbao.tipintake.tip.triage;

import org.jspecify.annotations.Nullable;

/** A rejection as the officer writes it. */
public record RejectionDraft(
        @Nullable String ground, @Nullable String text, @Nullable String competentOfficeId) {}
