package cn.tongbao.platform.outbox.relay;

import java.util.List;

/** Publishes events and says of each whether the broker has it. */
interface EventPublisher {

    /**
     * Publishes the events, those of one aggregate one after the other: the next leaves only when
     * the one before it is confirmed, and none does after one that failed.
     */
    Outcome publish(List<OutboxRow> batch);
}
