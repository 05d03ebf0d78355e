package cn.tongbao.platform.outbox;

import java.util.List;
import java.util.Set;

/**
 * Takes events in by the batch, where throughput counts for more than a transaction of its own for
 * each.
 *
 * <p>Called inside one transaction for the whole batch, which also remembers its events. If it
 * fails, the events are tried again one at a time, so that a bad one does not hold up the others.
 * Several events of one aggregate may stand in a batch, and nothing is promised about their order:
 * compare versions.
 */
public interface EventBatchHandler {

    /** The types wanted; events of other types are taken off the queue unseen. */
    Set<String> types();

    /** Applies up to some hundreds of events, none of them handled before. */
    void handle(List<Event> events);
}
