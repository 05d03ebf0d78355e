package cn.tongbao.platform.outbox;

/**
 * The lanes on which events travel side by side; an aggregate keeps to one, so its order is kept.
 */
public final class Lanes {

    /** How many there are; fixed in the table's check constraint. */
    public static final int COUNT = 16;

    private Lanes() {}

    /** The lane of an aggregate, the same for ever and in every instance. */
    public static int of(String aggregateId) {
        return Math.floorMod(aggregateId.hashCode(), COUNT);
    }
}
