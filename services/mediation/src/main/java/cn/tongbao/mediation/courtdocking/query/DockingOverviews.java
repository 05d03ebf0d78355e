package cn.tongbao.mediation.courtdocking.query;

import cn.tongbao.mediation.courtdocking.query.DockingView.Counts;
import cn.tongbao.mediation.courtdocking.query.WaitingItem.Direction;
import cn.tongbao.mediation.courtdocking.query.WaitingItem.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for and from a court, read without any content. */
@Repository
class DockingOverviews {

    private final JdbcClient jdbc;

    DockingOverviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the court has ever been docked. */
    boolean known(String courtOfficeId) {
        return jdbc.sql(
                        """
                        select exists (select 1 from court_line where court_office_id = :court)
                            or exists (select 1 from court_answer_line where court_office_id = :court)
                        """)
                .param("court", courtOfficeId)
                .query(Boolean.class)
                .single();
    }

    long expected(String courtOfficeId) {
        return jdbc.sql(
                        """
                        select coalesce(max(settled), 0) + 1 from court_answer_line
                        where court_office_id = :court
                        """)
                .param("court", courtOfficeId)
                .query(Long.class)
                .single();
    }

    Counts steps(String courtOfficeId) {
        return counts("court_step", "appended_at", "SENT", courtOfficeId);
    }

    Counts answers(String courtOfficeId) {
        return counts("court_answer", "received_at", "TAKEN", courtOfficeId);
    }

    private Counts counts(String table, String since, String done, String courtOfficeId) {
        return jdbc.sql(
                        """
                        select count(*) filter (where status = 'WAITING') as waiting,
                               count(*) filter (where status = 'REFUSED') as refused,
                               count(*) filter (where status = '%s') as done,
                               min(%s) filter (where status = 'WAITING') as oldest
                        from %s where court_office_id = :court
                        """
                                .formatted(done, since, table))
                .param("court", courtOfficeId)
                .query((row, number) ->
                        new Counts(
                                row.getLong("waiting"),
                                row.getLong("refused"),
                                row.getLong("done"),
                                instant(row, "oldest")))
                .single();
    }

    /** What waits or was refused, behind a place in that order. */
    List<WaitingItem> items(
            String courtOfficeId, boolean docked, String direction, long sequence, int limit) {
        return jdbc.sql(
                        """
                        select * from (
                            select 'STEP' as direction, s.id, s.sequence, s.reference, s.kind, s.status,
                                case when s.status = 'REFUSED' then 'REFUSED_BY_COURT'
                                     when not :docked then 'COURT_NOT_DOCKED'
                                     when exists (
                                         select 1 from court_step e
                                         where e.court_office_id = s.court_office_id
                                           and e.reference = s.reference and e.sequence < s.sequence
                                           and e.status <> 'SENT') then 'BEHIND_EARLIER_STEP'
                                     when s.leased_until >= now() then 'ON_ITS_WAY'
                                     when s.next_attempt_at > now() then 'PAUSES'
                                     else 'DUE' end as reason,
                                s.appended_at as since, s.attempts, s.last_error,
                                case when s.status = 'WAITING' then s.next_attempt_at end
                                    as next_attempt_at
                            from court_step s
                            where s.court_office_id = :court and s.status <> 'SENT'
                            union all
                            select 'ANSWER', null, a.sequence, a.reference, a.kind, a.status,
                                case when a.status = 'REFUSED' then 'REFUSED_BY_US'
                                     when a.sequence > l.settled + 1 then 'EARLIER_ANSWER_MISSING'
                                     else 'NOT_APPLIED' end,
                                a.received_at, a.attempts, coalesce(a.code, a.last_error),
                                case when a.status = 'WAITING' and a.sequence = l.settled + 1
                                     then a.next_attempt_at end
                            from court_answer a
                            join court_answer_line l on l.court_office_id = a.court_office_id
                            where a.court_office_id = :court and a.status <> 'TAKEN'
                        ) as item
                        where (direction, sequence) > (:direction, :sequence)
                        order by direction, sequence
                        limit :limit
                        """)
                .param("docked", docked)
                .param("court", courtOfficeId)
                .param("direction", direction)
                .param("sequence", sequence)
                .param("limit", limit)
                .query(DockingOverviews::item)
                .list();
    }

    private static WaitingItem item(ResultSet row, int number) throws SQLException {
        var since = row.getObject("since", OffsetDateTime.class).toInstant();
        return new WaitingItem(
                Direction.valueOf(row.getString("direction")),
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                row.getString("reference"),
                row.getString("kind"),
                row.getString("status"),
                Reason.valueOf(row.getString("reason")),
                since,
                row.getInt("attempts"),
                row.getString("last_error"),
                instant(row, "next_attempt_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
