package cn.tongbao.directory.draw;

/**
 * How many lots somebody has in a draw: {@code floor(60 / (1 + open engagements))}, and never less
 * than one. Who has much to do is drawn less often, and nobody is left out for it. Sixty, because
 * it divides evenly by the counts that occur.
 */
public final class WorkloadBalance {

    /** The formula's name and version, as proofs carry it. */
    public static final String NAME = "WORKLOAD-60/1";

    private static final int LOTS = 60;

    private WorkloadBalance() {}

    /** The weight of somebody with so many engagements open. */
    public static int weight(int openEngagements) {
        if (openEngagements < 0) {
            throw new UnfitPool("a count of engagements is negative");
        }
        return Math.max(1, LOTS / (1 + Math.min(openEngagements, LOTS)));
    }
}
