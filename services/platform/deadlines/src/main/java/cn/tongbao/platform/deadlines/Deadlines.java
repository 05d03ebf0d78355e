package cn.tongbao.platform.deadlines;

import java.time.Instant;
import java.util.List;

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

    /** All limits that a record has or had, the earliest first. */
    List<Deadline> of(String recordKind, String record);
}
