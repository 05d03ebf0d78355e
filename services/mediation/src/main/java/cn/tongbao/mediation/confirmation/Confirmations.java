package cn.tongbao.mediation.confirmation;

import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.DuePlace;
import cn.tongbao.platform.records.StoredJson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The applications for confirmation in the database, each in one row. */
@Repository
class Confirmations {

    private final JdbcClient jdbc;
    private final StoredJson json;

    Confirmations(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Confirmation get(String reference) {
        return load(reference, "").orElseThrow(NotReadable::new);
    }

    /** The application, for a change: nobody else changes it until the transaction ends. */
    Confirmation lock(String reference) {
        return find(reference).orElseThrow(NotReadable::new);
    }

    /** The same, if there is one. */
    Optional<Confirmation> find(String reference) {
        return load(reference, " for update");
    }

    private Optional<Confirmation> load(String reference, String locking) {
        return jdbc.sql("select state from confirmation where reference = :reference" + locking)
                .param("reference", reference)
                .query((row, number) -> json.read(row.getString("state"), Confirmation.class))
                .optional();
    }

    /** Whether the reference was still free and is reserved now. */
    boolean reserve(String reference) {
        return jdbc.sql(
                                """
                                insert into confirmation_reference (reference) values (:reference)
                                on conflict (reference) do nothing
                                """)
                        .param("reference", reference)
                        .update()
                == 1;
    }

    void insert(Confirmation confirmation) {
        bound(
                        confirmation,
                        """
                        insert into confirmation (reference, version, status, mediation_reference,
                            court_office_id, applied_at, updated_at, due_on, overdue, readers, state)
                        values (:reference, :version, :status, :mediation, :court, :appliedAt, :updatedAt,
                            coalesce(:dueOn::date, 'infinity'), :overdue, :readers, :state::jsonb)
                        """)
                .param("mediation", confirmation.matter().mediationReference())
                .param("appliedAt", confirmation.appliedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(Confirmation confirmation) {
        bound(
                        confirmation,
                        """
                        update confirmation set version = :version, status = :status,
                            court_office_id = :court, updated_at = :updatedAt,
                            due_on = coalesce(:dueOn::date, 'infinity'), overdue = :overdue,
                            readers = :readers, state = :state::jsonb
                        where reference = :reference
                        """)
                .update();
    }

    /** The next ones that the subject may see, by due day; one more than the limit, if there is. */
    List<Confirmation> find(
            Subject who,
            @Nullable String status,
            @Nullable Boolean overdue,
            @Nullable DuePlace after,
            int limit) {
        var sql =
                new StringBuilder(
                        "select state from confirmation where readers && :tokens::text[]");
        if (status != null) {
            sql.append(" and status = :status");
        }
        if (overdue != null) {
            sql.append(" and overdue = :overdue");
        }
        if (after != null) {
            sql.append(" and (due_on, reference) > (:due::date, :reference)");
        }
        sql.append(" order by due_on, reference limit :limit");
        return jdbc.sql(sql.toString())
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("status", status)
                .param("overdue", overdue)
                .param("due", after == null ? null : after.due())
                .param("reference", after == null ? null : after.reference())
                .param("limit", limit + 1)
                .query((row, number) -> json.read(row.getString("state"), Confirmation.class))
                .list();
    }

    /** The next ones by reference, none of which can change until the transaction ends. */
    List<Confirmation> shareAfter(@Nullable String reference, int limit) {
        return jdbc.sql(
                        """
                        select state from confirmation where reference > :after
                        order by reference limit :limit for share
                        """)
                .param("after", reference == null ? "" : reference)
                .param("limit", limit)
                .query((row, number) -> json.read(row.getString("state"), Confirmation.class))
                .list();
    }

    /**
     * The next ones of a court or a mediation body by reference, for a change: also ruled ones,
     * since objections to a ruling go where it was made, and others that are over, so that somebody
     * can still answer for them.
     */
    List<Confirmation> lockOf(String officeId, String after) {
        return jdbc.sql(
                        """
                        select state from confirmation
                        where (court_office_id = :office or state->'matter'->>'bodyOfficeId' = :office)
                            and reference > :after
                        order by reference limit 200 for update
                        """)
                .param("office", officeId)
                .param("after", after)
                .query((row, number) -> json.read(row.getString("state"), Confirmation.class))
                .list();
    }

    private JdbcClient.StatementSpec bound(Confirmation confirmation, String sql) {
        return jdbc.sql(sql)
                .param("reference", confirmation.reference())
                .param("version", confirmation.version())
                .param("status", confirmation.status().name())
                .param("court", confirmation.matter().courtOfficeId())
                .param("updatedAt", confirmation.updatedAt().atOffset(ZoneOffset.UTC))
                .param("dueOn", dueOn(confirmation))
                .param("overdue", overdue(confirmation))
                .param("readers", confirmation.audience().toArray())
                .param("state", json.write(confirmation));
    }

    /** The nearest last day of all limits that run on it. */
    static @Nullable LocalDate dueOn(Confirmation confirmation) {
        return clocks(confirmation).map(LimitClock::dueOn).min(LocalDate::compareTo).orElse(null);
    }

    /** Whether any limit that runs on it has passed. */
    static boolean overdue(Confirmation confirmation) {
        return clocks(confirmation).anyMatch(LimitClock::missed);
    }

    private static Stream<LimitClock> clocks(Confirmation confirmation) {
        return Stream.concat(
                Stream.ofNullable(confirmation.clock()), Stream.ofNullable(confirmation.review()));
    }
}
