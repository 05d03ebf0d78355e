package cn.tongbao.bench;

import java.util.Collection;

/** How times are spread, in milliseconds. */
record Spread(int count, double p50, double p95, double p99) {

    static Spread of(Collection<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Spread(sorted.length, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
    }

    /** The smallest time that this share of all does not exceed; of none at all, not a number. */
    private static double at(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var place = (int) Math.ceil(sorted.length * share) - 1;
        return sorted[Math.max(0, place)] / 1e6;
    }

    @Override
    public String toString() {
        return "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms".formatted(p50, p95, p99);
    }
}
