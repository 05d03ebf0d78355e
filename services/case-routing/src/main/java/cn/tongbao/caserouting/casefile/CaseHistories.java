package cn.tongbao.caserouting.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What happened to cases, row by row. What comes back of a mediation is for those who answer for
 * the case; offices that hold a dispatch learn no more than that there is one. Who answered for it
 * once keeps the rows of that time.
 */
@Repository
class CaseHistories {

    private final JdbcClient jdbc;
    private final StoredJson json;

    CaseHistories(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next rows that the sight allows; one more than the limit, if there is one. */
    List<Row> after(long seq, CaseSight sight, int limit) {
        return jdbc.sql(
                        """
                        select seq, case_version, at, act, from_status, to_status, dispatch_id,
                               instruction_id, person, office_id, detail
                        from case_history
                        where case_reference = :reference and seq > :seq
                          and (dispatch_id = any(:dispatches::uuid[]) or (:whole and dispatch_id is null)
                               or case_version <= :until)
                          and (:watches or case_version <= :until or act not in ('MEDIATION_FOLLOWED', 'REFERRAL_RECALLED'))
                        order by seq limit :limit
                        """)
                .param("reference", sight.file().reference())
                .param("seq", seq)
                .param(
                        "dispatches",
                        sight.dispatches().stream()
                                .map(dispatch -> dispatch.id().toString())
                                .toArray(String[]::new))
                .param("whole", sight.whole())
                .param("watches", sight.watches())
                .param("until", sight.answeredUntil())
                .param("limit", limit + 1)
                .query(this::row)
                .list();
    }

    @SuppressWarnings("unchecked")
    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("seq"),
                new HistoryView(
                        Objects.requireNonNull(CaseFiles.instant(row, "at")),
                        row.getString("act"),
                        row.getString("from_status"),
                        row.getString("to_status"),
                        row.getObject("dispatch_id", UUID.class),
                        row.getObject("instruction_id", UUID.class),
                        row.getString("person"),
                        row.getString("office_id"),
                        row.getLong("case_version"),
                        (Map<String, Object>) json.read(row.getString("detail"), Map.class)));
    }

    /** A row with its place in the order. */
    record Row(long seq, HistoryView view) {}
}
