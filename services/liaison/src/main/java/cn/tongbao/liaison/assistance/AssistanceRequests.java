package cn.tongbao.liaison.assistance;

import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.DuePlace;
import cn.tongbao.platform.records.StoredJson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests in the database, each in one row. */
@Repository
class AssistanceRequests {

    private final JdbcClient jdbc;
    private final StoredJson json;

    AssistanceRequests(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Assistance get(String reference) {
        return load(reference, "").orElseThrow(NotReadable::new);
    }

    /** The request, for a change: nobody else changes it until the transaction ends. */
    Assistance lock(String reference) {
        return lockIfThere(reference).orElseThrow(NotReadable::new);
    }

    Optional<Assistance> lockIfThere(String reference) {
        return load(reference, " for update");
    }

    private Optional<Assistance> load(String reference, String locking) {
        return jdbc.sql("select state from assistance where reference = :reference" + locking)
                .param("reference", reference)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    void insert(Assistance request) {
        bound(
                        request,
                        """
                        insert into assistance (reference, version, status, kind, from_office_id,
                            to_office_id, superior_office_id, case_reference, sent_at, updated_at, due_on, overdue,
                            readers, state)
                        values (:reference, :version, :status, :kind, :from, :to, :superior, :case,
                            :sentAt, :updatedAt, coalesce(:dueOn::date, 'infinity'), :overdue,
                            :readers, :state::jsonb)
                        """)
                .param("kind", request.matter().kind())
                .param("case", request.matter().caseReference())
                .param("sentAt", request.sentAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(Assistance request) {
        bound(
                        request,
                        """
                        update assistance set version = :version, status = :status,
                            from_office_id = :from, to_office_id = :to,
                            superior_office_id = :superior, updated_at = :updatedAt,
                            due_on = coalesce(:dueOn::date, 'infinity'), overdue = :overdue,
                            readers = :readers, state = :state::jsonb
                        where reference = :reference
                        """)
                .update();
    }

    /** The next ones that the subject may see, by due day; one more than the limit, if there is. */
    List<Assistance> find(
            Subject who, AssistanceFilter filter, @Nullable DuePlace after, int limit) {
        var sql =
                new StringBuilder("select state from assistance where readers && :tokens::text[]");
        filter.narrow(sql);
        if (after != null) {
            sql.append(" and (due_on, reference) > (:due::date, :reference)");
        }
        sql.append(" order by due_on, reference limit :limit");
        return jdbc.sql(sql.toString())
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("status", filter.status())
                .param("kind", filter.kind())
                .param("case", filter.caseReference())
                .param("overdue", filter.overdue())
                .param("office", who.office())
                .param("side", filter.officeId())
                .param("due", after == null ? null : after.due())
                .param("reference", after == null ? null : after.reference())
                .param("limit", limit + 1)
                .query((row, number) -> read(row.getString("state")))
                .list();
    }

    /** The next ones by reference, none of which can change until the transaction ends. */
    List<Assistance> shareAfter(@Nullable String reference, int limit) {
        return jdbc.sql(
                        """
                        select state from assistance where reference > :after
                        order by reference limit :limit for share
                        """)
                .param("after", reference == null ? "" : reference)
                .param("limit", limit)
                .query((row, number) -> read(row.getString("state")))
                .list();
    }

    /** All in which an office has a part, for a change. */
    List<Assistance> lockOf(String officeId) {
        return jdbc.sql(
                        """
                        select state from assistance
                        where readers @> array[:office::text]
                        order by reference for update
                        """)
                .param("office", "office:" + officeId)
                .query((row, number) -> read(row.getString("state")))
                .list();
    }

    private JdbcClient.StatementSpec bound(Assistance request, String sql) {
        var called = request.escalation();
        return jdbc.sql(sql)
                .param("reference", request.reference())
                .param("version", request.version())
                .param("status", request.status().name())
                .param("from", request.from().officeId())
                .param("to", request.to().officeId())
                .param("superior", called == null ? null : called.officeId())
                .param("updatedAt", request.updatedAt().atOffset(ZoneOffset.UTC))
                .param("dueOn", dueOn(request))
                .param("overdue", request.overdue())
                .param("readers", request.audience().toArray())
                .param("state", json.write(request));
    }

    static @Nullable LocalDate dueOn(Assistance request) {
        LimitClock clock = request.clock();
        return clock == null ? null : clock.dueOn();
    }

    private Assistance read(String state) {
        return json.read(state, Assistance.class);
    }
}
