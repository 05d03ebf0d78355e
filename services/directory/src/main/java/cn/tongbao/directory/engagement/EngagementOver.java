package cn.tongbao.directory.engagement;

import java.time.Instant;

/** Somebody of the registers has done with an engagement, one way or the other. */
public interface EngagementOver {

    /** In the transaction that ends it. */
    void over(String memberId, Instant at);
}
