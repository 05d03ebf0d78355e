package cn.tongbao.platform.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Starts and stops the limits of records, in the transaction of the act that starts or stops them.
 *
 * <p>A record has at most one running limit of a rule.
 */
public interface Deadlines {

    /**
     * Starts a limit; one of the same rule that still runs for the record is stopped and replaced.
     */
    void start(NewDeadline deadline);

    /** Stops the running limit of a rule; without one nothing happens. */
    void stop(String recordKind, String record, String ruleId, Instant at);

    /** Stops every running limit of a record. */
    void stopAll(String recordKind, String record, Instant at);

    /**
     * Moves a limit that still runs and is not missed to other instants. A warning that was given
     * stays given: nobody is warned of the same limit twice, even if it moves to a later day. One
     * not given yet is given by the new instant.
     *
     * @return whether it moved: not if it was stopped or missed meanwhile, nor if it ends then
     *     already
     */
    boolean move(UUID id, Instant warnAt, Instant dueAt);

    /** All limits that a record has or had, the earliest first. */
    List<Deadline> of(String recordKind, String record);
}
