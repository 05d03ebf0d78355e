package cn.tongbao.directory.beacon;

import java.time.Duration;
import java.time.Instant;

/** When which round comes out. */
record Timetable(Instant genesis, Duration period) {

    /** The earliest instant of a round. */
    Instant of(long round) {
        return genesis.plus(period.multipliedBy(round - 1));
    }

    /** The first round that comes out after an instant. */
    long firstAfter(Instant instant) {
        var since = Duration.between(genesis, instant);
        return since.isNegative() ? 1 : since.dividedBy(period) + 2;
    }
}
