package cn.tongbao.directory.engagement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** He was to be questioned in court. */
public record Questioning(LocalDate on, boolean attended, @Nullable String text, Instant at) {}
