package cn.tongbao.mediation.mediation;

import org.jspecify.annotations.Nullable;

/** A coded ground, and what is to be said about it. */
public record GroundRequest(@Nullable String ground, @Nullable String text) {}
