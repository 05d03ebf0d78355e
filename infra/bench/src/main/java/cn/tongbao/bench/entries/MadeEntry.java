package cn.tongbao.bench.entries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the columns that the directory keeps it in, with what goes with it.
 *
 * @param state the whole entry, as JSON
 */
record MadeEntry(
        String id,
        String register,
        String kind,
        int version,
        String status,
        boolean published,
        String words,
        List<String> chain,
        List<String> serves,
        List<String> readers,
        @Nullable LocalDate reviewDueOn,
        Instant updatedAt,
        String state,
        List<Past> history,
        List<Limit> limits) {

    /** A row of its history. */
    record Past(
            int version,
            Instant at,
            String act,
            @Nullable String from,
            @Nullable String to,
            String detail) {}

    /** A limit that runs. */
    record Limit(String ruleId, Instant startedAt, Instant warnAt, Instant dueAt) {}
}
