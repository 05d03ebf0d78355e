package cn.tongbao.platform.deadlines;

/**
 * How a service counts its open limits anew when what they are counted by has changed: a year of
 * the calendar was published, and a limit that runs into it may end on another day.
 *
 * <p>Every instance goes through the open limits, when it starts and whenever the basis changes, so
 * whatever is done here has to come out the same if it is done twice; {@link Deadlines#move} says
 * who was first.
 */
public interface DeadlineRecounting {

    /** The kind of record whose limits it counts. */
    String recordKind();

    /** Names what limits are counted by at present, such as the edition of the rulebook. */
    String basis();

    /** Whether the limit, counted now, would end at another instant. Outside any transaction. */
    boolean outdated(Deadline open);

    /**
     * Counts the limit anew, in a transaction of its own: first the record is locked, as by any
     * act, then the limit moved, and only if it did move the record follows.
     */
    void recount(Deadline open);
}
