package cn.tongbao.tipintake.tip.triage.query;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import cn.tongbao.tipintake.sql.Columns;
import cn.tongbao.tipintake.tip.triage.TipSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists what somebody may read: what is to be decided first, by the end of its time. */
@Repository("tipInbox")
public class Inbox {

    private static final String COLUMNS =
            """
            select reference, version, status, kind, channel, title, region_code,
                   facts ->> 'rightType' as right_type,
                   array(select jsonb_array_elements_text(coalesce(facts -> 'tags', '[]'))) as tags,
                   intake_office, anonymous, submitted_at,
                   opened_at, due_at, due_on, warned_at, overdue, decided_at, case_reference, files,
                   (decided_at is not null) as decided
            from tip
            where audience && cast(:tokens as text[])
            """;
    private static final String ORDER =
            " order by (decided_at is not null), due_at, reference limit ";
    private static final String DECIDED = "1";
    private static final String UNDECIDED = "0";

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page. */
    public Page<TipSummary> page(Subject who, InboxFilter filter, Set<String> statuses) {
        int limit = Cursor.limit(filter.limit());
        var rest = new StringBuilder();
        var params = new HashMap<String, Object>();
        params.put("tokens", who.tokens().toArray(String[]::new));
        narrow(filter, statuses, rest, params);
        after(Cursor.decode(filter.cursor(), 3), rest, params);
        rest.append(ORDER).append(limit + 1);
        var sql = COLUMNS + rest;
        if (!who.has("supervisor") && who.office() != null) {
            params.put("office", who.office());
            sql = ofOffice(rest.toString(), limit + 1);
        }
        var rows = jdbc.sql(sql).params(params).query(Inbox::row).list();
        return rows.size() <= limit
                ? new Page<>(rows.stream().map(Row::summary).toList(), null)
                : page(rows.subList(0, limit));
    }

    /**
     * Says nothing new, but lets the inbox of one office be read off its index in order, and what
     * it took over with a case off another.
     */
    private static String ofOffice(String rest, int limit) {
        return "("
                + COLUMNS
                + " and intake_office = :office"
                + rest
                + ") union all ("
                + COLUMNS
                + " and keeper_office = :office and intake_office <> :office"
                + rest
                + ") order by decided, due_at, reference limit "
                + limit;
    }

    private static Page<TipSummary> page(List<Row> rows) {
        var last = rows.getLast();
        return new Page<>(
                rows.stream().map(Row::summary).toList(),
                Cursor.encode(
                        last.summary().decidedAt() == null ? UNDECIDED : DECIDED,
                        last.dueAt().toString(),
                        last.summary().reference()));
    }

    private static void narrow(
            InboxFilter filter,
            Set<String> statuses,
            StringBuilder sql,
            Map<String, Object> params) {
        if (!statuses.isEmpty()) {
            sql.append(" and status = any (:statuses)");
            params.put("statuses", statuses.toArray(String[]::new));
        }
        if (filter.region() != null) {
            sql.append(" and region_code like :region");
            params.put("region", within(filter.region()));
        }
        if (filter.overdue() != null) {
            sql.append(" and overdue = :overdue");
            params.put("overdue", filter.overdue());
        }
        var q = filter.q();
        if (q != null && filter.searches()) {
            sql.append(
                    """
                     and (title ilike :words or description ilike :words or reference = upper(:exact)
                          or exists (
                              select from jsonb_path_query(facts, '$.**') as said (value)
                              where jsonb_typeof(value) = 'string' and value #>> '{}' ilike :words))
                    """);
            params.put("words", '%' + escaped(q.strip()) + '%');
            params.put("exact", q.strip());
        }
    }

    private static void after(List<String> keys, StringBuilder sql, Map<String, Object> params) {
        if (keys.isEmpty()) {
            return;
        }
        sql.append(
                " and ((decided_at is not null), due_at, reference) > (:decided, :dueAt, :last)");
        params.put("decided", keys.getFirst().equals(DECIDED));
        params.put("dueAt", Columns.in(Cursor.instant(keys.get(1))));
        params.put("last", keys.get(2));
    }

    /** A place with everything in it, read off its code: two digits for each level. */
    private static String within(String region) {
        var prefix = region;
        while (prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix + '%';
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new TipSummary(
                        row.getString("reference"),
                        row.getString("kind"),
                        row.getString("channel"),
                        row.getString("status"),
                        row.getString("title"),
                        row.getString("right_type"),
                        Columns.texts(row, "tags"),
                        row.getString("region_code"),
                        row.getString("intake_office"),
                        row.getBoolean("anonymous"),
                        Columns.instant(row, "submitted_at"),
                        Columns.instantOrNull(row, "opened_at"),
                        Columns.instantOrNull(row, "decided_at") == null
                                ? row.getObject("due_on", LocalDate.class)
                                : null,
                        Columns.instantOrNull(row, "warned_at"),
                        row.getBoolean("overdue"),
                        Columns.instantOrNull(row, "decided_at"),
                        row.getString("case_reference"),
                        row.getInt("files"),
                        row.getLong("version")),
                Columns.instant(row, "due_at"));
    }

    private record Row(TipSummary summary, Instant dueAt) {}
}
