package cn.tongbao.tipintake.tip.triage.query;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the inbox.
 *
 * @param status codes, separated by commas
 * @param region a place with everything in it
 * @param q words that stand in title, description, suspects or goods, or a reference
 */
public record InboxFilter(
        @Nullable String status,
        @Nullable String region,
        @Nullable String q,
        @Nullable Boolean overdue,
        @Nullable String cursor,
        @Nullable Integer limit) {

    /** Whether it searches rather than lists. */
    public boolean searches() {
        return q != null && !q.isBlank();
    }
}
