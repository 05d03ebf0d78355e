package cn.tongbao.platform.outbox.relay;

import cn.tongbao.platform.outbox.Envelope;
import java.time.Instant;
import java.util.UUID;

/** An event that waits to be published. */
record OutboxRow(
        long seq,
        UUID eventId,
        String aggregateType,
        String aggregateId,
        long aggregateVersion,
        String type,
        String payload,
        String headers,
        Instant occurredAt,
        int attempts) {

    /** What order is kept for. */
    record Aggregate(String type, String id) {}

    Aggregate aggregate() {
        return new Aggregate(aggregateType, aggregateId);
    }

    boolean failedBefore() {
        return attempts > 0;
    }

    byte[] document(String source) {
        return Envelope.write(
                eventId,
                type,
                source,
                occurredAt,
                aggregateType,
                aggregateId,
                aggregateVersion,
                headers,
                payload);
    }
}
