package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a case's history.
 *
 * @param version the version that the case had after it
 */
public record HistoryView(
        Instant at,
        String act,
        @Nullable String from,
        @Nullable String to,
        @Nullable UUID dispatchId,
        @Nullable UUID instructionId,
        String person,
        @Nullable String officeId,
        long version,
        Map<String, Object> detail) {}
