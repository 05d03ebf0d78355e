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
        Map<String, Object> detail) {

    /** The same, done by somebody of another name. */
    public HistoryView by(String name) {
        return new HistoryView(at, act, from, to, name, officeId, version, detail);
    }
}
