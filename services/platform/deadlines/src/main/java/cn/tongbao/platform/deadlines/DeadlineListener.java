package cn.tongbao.platform.deadlines;

/**
 * What a service does when a limit of its records comes near or passes.
 *
 * <p>Called in the transaction that marks the limit, so each call takes effect once, whatever dies
 * and however many instances run. A failing call is repeated later and holds up no other limit.
 */
public interface DeadlineListener {

    /** The kind of record whose limits it listens to. */
    String recordKind();

    /** The limit comes near. */
    void warned(Deadline deadline);

    /** The limit has passed while running. */
    void missed(Deadline deadline);
}
