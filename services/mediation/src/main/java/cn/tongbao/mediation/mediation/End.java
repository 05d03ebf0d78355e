package cn.tongbao.mediation.mediation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a mediation ended without an agreement.
 *
 * @param ground code of the grounds; null for a party's refusal to mediate at all
 * @param text what was said about it; it stays in this record
 */
public record End(@Nullable String ground, @Nullable String text, Instant at) {}
