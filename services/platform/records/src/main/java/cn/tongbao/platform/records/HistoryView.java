package cn.tongbao.platform.records;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a record's history.
 *
 * @param version the version that the record had after it
 */
public record HistoryView(
        Instant at,
        String act,
        @Nullable String from,
        @Nullable String to,
        String person,
        @Nullable String officeId,
        long version,
        Map<String, Object> detail) {}
