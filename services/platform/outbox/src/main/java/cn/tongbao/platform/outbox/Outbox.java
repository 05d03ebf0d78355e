package cn.tongbao.platform.outbox;

import java.util.List;

/**
 * Where an act leaves its events: they are published if, and only if, its transaction commits.
 *
 * <p>Events of one aggregate are published in the order of their appending. That holds because
 * every append goes with a guarded change of its aggregate, so a later event cannot commit before
 * an earlier one.
 */
public interface Outbox {

    /**
     * Appends the events in the order given.
     *
     * @throws IllegalStateException if no transaction is active, since the events would then tell
     *     of something that may never have happened
     */
    void append(List<NewEvent> events);
}
