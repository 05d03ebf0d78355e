package cn.tongbao.tipintake.office;

import org.jspecify.annotations.Nullable;

/** What an event says of an office that matters here. */
public record Office(
        String id,
        String type,
        String name,
        String nameZh,
        String regionCode,
        String status,
        @Nullable String successorId) {}
