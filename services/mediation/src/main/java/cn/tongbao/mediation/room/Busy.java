package cn.tongbao.mediation.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time at which a room is taken.
 *
 * @param reference the mediation, if the reader may see it
 */
public record Busy(Instant startsAt, Instant endsAt, @Nullable String reference) {}
