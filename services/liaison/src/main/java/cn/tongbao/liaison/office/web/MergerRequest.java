package cn.tongbao.liaison.office.web;

import org.jspecify.annotations.Nullable;

/**
 * Asks to merge an office into another.
 *
 * @param intoId the open office that takes over what it had
 * @param reason kept in its history
 */
record MergerRequest(@Nullable String intoId, @Nullable String reason) {}
