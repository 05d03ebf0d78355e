package cn.tongbao.platform.records;

import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happened to records, row by row; a row is never touched again. The table {@code
 * record_history} is the service's.
 */
public final class Histories {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final StoredJson json;

    Histories(JdbcClient jdbc, JdbcTemplate batches, StoredJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Writes the rows of a change. */
    public void write(String reference, long version, List<HistoryRow> rows) {
        var values = new ArrayList<Object[]>();
        for (var row : rows) {
            values.add(
                    new Object[] {
                        reference,
                        version,
                        row.deed().at().atOffset(ZoneOffset.UTC),
                        row.act(),
                        row.from(),
                        row.to(),
                        row.deed().person(),
                        row.deed().office(),
                        json.write(row.detail())
                    });
        }
        batches.batchUpdate(
                """
                insert into record_history (reference, version, at, act, from_status, to_status,
                    person, office_id, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                values);
    }

    /** One page, the oldest first. */
    public Page<HistoryView> page(
            String reference, @Nullable String cursor, @Nullable Integer limit) {
        return page(reference, Set.of(), cursor, limit);
    }

    /** One page of the rows about certain acts, the oldest first; no acts stand for all. */
    public Page<HistoryView> page(
            String reference, Set<String> acts, @Nullable String cursor, @Nullable Integer limit) {
        var most = Cursor.limit(limit);
        var found = after(reference, acts, seq(Cursor.decode(cursor, 1)), most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most ? Cursor.encode(Long.toString(page.getLast().seq())) : null;
        return new Page<>(page.stream().map(Row::view).toList(), next);
    }

    private List<Row> after(String reference, Set<String> acts, long seq, int limit) {
        return jdbc.sql(
                        """
                        select seq, version, at, act, from_status, to_status, person, office_id, detail
                        from record_history where reference = :reference and seq > :seq
                          and (:all or act = any(:acts::text[]))
                        order by seq limit :limit
                        """)
                .param("reference", reference)
                .param("seq", seq)
                .param("all", acts.isEmpty())
                .param("acts", acts.toArray(String[]::new))
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    @SuppressWarnings("unchecked")
    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("seq"),
                new HistoryView(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("act"),
                        row.getString("from_status"),
                        row.getString("to_status"),
                        row.getString("person"),
                        row.getString("office_id"),
                        row.getLong("version"),
                        (Map<String, Object>) json.read(row.getString("detail"), Map.class)));
    }

    private static long seq(List<String> keys) {
        if (keys.isEmpty()) {
            return 0;
        }
        try {
            return Long.parseLong(keys.getFirst());
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    private record Row(long seq, HistoryView view) {}
}
