package cn.tongbao.caserouting.casefile;

import org.jspecify.annotations.Nullable;

/**
 * One thing counted or valued, with where it is known from.
 *
 * @param value what was found
 * @param source where it is known from: the tip, books seized, an appraisal
 * @param note anything else to know about it
 * @param <T> decimal string, integer, date, yes or no, list of prior penalties
 */
public record Figure<T>(@Nullable T value, @Nullable String source, @Nullable String note) {}
