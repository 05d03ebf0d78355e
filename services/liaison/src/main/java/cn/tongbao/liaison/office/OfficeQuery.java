package cn.tongbao.liaison.office;

import org.jspecify.annotations.Nullable;

/** What somebody asked the list of offices for, not yet checked. */
public record OfficeQuery(
        @Nullable String type,
        @Nullable String region,
        @Nullable String status,
        @Nullable String words,
        @Nullable String cursor,
        @Nullable Integer limit) {}
