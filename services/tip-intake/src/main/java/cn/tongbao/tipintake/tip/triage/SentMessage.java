package cn.tongbao.tipintake.tip.triage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is on its way.
 *
 * @param requestId what a reply to its request will name
 * @param version of the tip, now that it has this message
 */
public record SentMessage(String messageId, @Nullable String requestId, Instant at, long version) {}
