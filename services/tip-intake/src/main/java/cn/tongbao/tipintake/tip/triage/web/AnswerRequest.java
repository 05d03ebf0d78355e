package cn.tongbao.tipintake.tip.triage.web;

import org.jspecify.annotations.Nullable;

/** The answer to a consultation. */
record AnswerRequest(@Nullable String text) {}
