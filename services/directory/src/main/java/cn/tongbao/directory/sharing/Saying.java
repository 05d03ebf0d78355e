package cn.tongbao.directory.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one side said to it.
 *
 * @param text conditions of a grant, reasons of everything else
 * @param office for whom; null for the keeper of the register
 */
record Saying(@Nullable String text, String person, @Nullable String office, Instant at) {}
