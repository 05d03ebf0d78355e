package cn.tongbao.platform.outbox;

import java.util.Set;

/**
 * Takes events in, one at a time.
 *
 * <p>Called inside a transaction that also remembers the event, so its effect takes place once
 * however often the event is delivered. An exception undoes both; the event is tried again with
 * growing pauses and set aside in the end. Look at the state the event carries rather than at its
 * type alone, and let an older version never overwrite a newer one: a restated event then heals
 * whatever was missed.
 */
public interface EventHandler {

    /** The types wanted; events of other types are taken off the queue unseen. */
    Set<String> types();

    /** Applies the event. */
    void handle(Event event);
}
