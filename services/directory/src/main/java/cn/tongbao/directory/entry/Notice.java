package cn.tongbao.directory.entry;

import org.jspecify.annotations.Nullable;

/** What the public is told of a decision. */
public record Notice(String zh, @Nullable String en) {}
