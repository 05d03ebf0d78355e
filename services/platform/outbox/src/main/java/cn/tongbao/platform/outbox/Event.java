package cn.tongbao.platform.outbox;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as a consumer meets it.
 *
 * @param id the event itself, the same in every delivery of it
 * @param type what happened, as {@code <subject>.<fact>.v<n>}
 * @param source the service that published it
 * @param subject the reference that people know
 * @param time when it happened, by the legal clock
 * @param aggregateVersion the version of the aggregate that {@code data} shows
 * @param audience the tokens of those who may see it
 * @param data the aggregate's state after the change
 * @param causationId the event whose handling brought this one about
 * @param traceparent the trace of the act at the root of it, in the W3C form
 */
public record Event(
        UUID id,
        String type,
        String source,
        String subject,
        Instant time,
        long aggregateVersion,
        Set<String> audience,
        JsonNode data,
        @Nullable UUID causationId,
        @Nullable String traceparent) {

    /** Copies the audience. */
    public Event {
        audience = Set.copyOf(audience);
    }
}
