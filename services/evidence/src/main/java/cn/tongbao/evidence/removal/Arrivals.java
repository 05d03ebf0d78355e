package cn.tongbao.evidence.removal;

import java.time.Duration;

/** Knows whether events may still be on their way to us. */
public interface Arrivals {

    /** Whether nothing has been waiting for us for so long. */
    boolean settled(Duration atLeast);
}
