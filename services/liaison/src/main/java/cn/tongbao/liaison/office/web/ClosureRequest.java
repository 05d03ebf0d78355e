package cn.tongbao.liaison.office.web;

import org.jspecify.annotations.Nullable;

/**
 * Asks to close an office.
 *
 * @param successorId the open office that takes over what it had
 */
record ClosureRequest(@Nullable String successorId) {}
