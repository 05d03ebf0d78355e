package cn.tongbao.caserouting.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Which cases somebody asks for.
 *
 * @param status code of the case statuses
 * @param region a region with everything below it
 * @param overdue whether a limit has passed
 * @param tip reference of a tip that went into the case
 */
public record CaseFilter(
        @Nullable String status,
        @Nullable String region,
        @Nullable Boolean overdue,
        @Nullable String tip) {}
