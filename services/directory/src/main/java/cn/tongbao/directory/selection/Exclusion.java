package cn.tongbao.directory.selection;

import org.jspecify.annotations.Nullable;

/** Somebody kept out, and why. */
public record Exclusion(String memberId, ExclusionGround ground, @Nullable String text) {}
