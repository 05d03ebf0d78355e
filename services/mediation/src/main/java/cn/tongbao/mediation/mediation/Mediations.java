package cn.tongbao.mediation.mediation;

import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.DuePlace;
import cn.tongbao.platform.records.StoredJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mediations in the database, each in one row. */
@Repository
class Mediations {

    /** Neither ended nor agreed upon. */
    private static final String RUNNING =
            """
            status not in ('RETURNED', 'REFUSED', 'FAILED', 'TERMINATED', 'AGREED', 'PARTLY_AGREED',
                'PERFORMED')
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;

    Mediations(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Mediation get(String reference) {
        return load(reference, "").orElseThrow(NotReadable::new);
    }

    /** The mediation, for a change: nobody else changes it until the transaction ends. */
    Mediation lock(String reference) {
        return load(reference, " for update").orElseThrow(NotReadable::new);
    }

    /** The mediation of the case that still runs, for a change. */
    Optional<Mediation> lockRunning(String caseReference) {
        return jdbc.sql(
                        """
                        select state from mediation where case_reference = :case and
                        """
                                + RUNNING
                                + " for update")
                .param("case", caseReference)
                .query(String.class)
                .optional()
                .map(state -> json.read(state, Mediation.class));
    }

    private Optional<Mediation> load(String reference, String locking) {
        return jdbc.sql("select state from mediation where reference = :reference" + locking)
                .param("reference", reference)
                .query(String.class)
                .optional()
                .map(state -> json.read(state, Mediation.class));
    }

    /**
     * Whether the case has a mediation that still runs, or had one since it was referred: one
     * referral is one mediation. An earlier one that is over leaves room for another: of the rest
     * of the dispute, or after a court did not confirm.
     */
    boolean mediatedSince(String caseReference, Instant referredAt) {
        return jdbc.sql(
                        """
                        select exists (select 1 from mediation where case_reference = :case
                            and (opened_at >= :referredAt or
                        """
                                + RUNNING
                                + "))")
                .param("case", caseReference)
                .param("referredAt", referredAt.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Whether the reference was still free and now belongs to this mediation. */
    boolean insert(Mediation mediation) {
        return bound(
                                mediation,
                                """
                                insert into mediation (reference, version, status, framework, body_office_id,
                                    case_reference, opened_at, updated_at, due_on, overdue, readers, state)
                                values (:reference, :version, :status, :framework, :body, :case, :openedAt,
                                    :updatedAt, coalesce(:dueOn::date, 'infinity'), :overdue, :readers, :state::jsonb)
                                on conflict (reference) do nothing
                                """)
                        .param("framework", mediation.matter().framework())
                        .param("case", mediation.matter().caseReference())
                        .param("openedAt", mediation.openedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void update(Mediation mediation) {
        bound(
                        mediation,
                        """
                        update mediation set version = :version, status = :status, body_office_id = :body,
                            updated_at = :updatedAt,
                            due_on = coalesce(:dueOn::date, 'infinity'), overdue = :overdue,
                            readers = :readers, state = :state::jsonb
                        where reference = :reference
                        """)
                .update();
    }

    /** Those of a body, ended ones too, for a change. */
    List<Mediation> lockOf(String bodyOfficeId) {
        return jdbc.sql(
                        """
                        select state from mediation where body_office_id = :body
                        order by reference limit 100 for update
                        """)
                .param("body", bodyOfficeId)
                .query((row, number) -> json.read(row.getString("state"), Mediation.class))
                .list();
    }

    /**
     * Those that a court invited, or that parties have begun to bring before it, unless they ended
     * without an agreement, for a change.
     */
    List<Mediation> lockOfCourt(String courtOfficeId) {
        return jdbc.sql(
                        """
                        select state from mediation
                        where (state #>> '{matter,invitingCourtOfficeId}' = :court
                                or (state #>> '{application,courtOfficeId}' = :court
                                    and state #>> '{application,confirmationReference}' is null))
                            and status not in ('RETURNED', 'REFUSED', 'FAILED', 'TERMINATED')
                        order by reference for update
                        """)
                .param("court", courtOfficeId)
                .query((row, number) -> json.read(row.getString("state"), Mediation.class))
                .list();
    }

    /**
     * The mediators that a body keeps are kept by its successor, and who stood on the roster of a
     * court stands on that of its successor.
     */
    void handOverMediators(String bodyOfficeId, String heirId) {
        jdbc.sql(
                        """
                        update mediator set body_office_id = :heir, version = version + 1
                        where body_office_id = :body
                        """)
                .param("heir", heirId)
                .param("body", bodyOfficeId)
                .update();
        jdbc.sql(
                        """
                        update mediator
                        set roster_courts = array_replace(roster_courts, :body, :heir),
                            version = version + 1
                        where :body = any (roster_courts)
                        """)
                .param("heir", heirId)
                .param("body", bodyOfficeId)
                .update();
    }

    /** The next ones that the subject may see, by due day; one more than the limit, if there is. */
    List<Mediation> find(Subject who, MediationFilter filter, @Nullable DuePlace after, int limit) {
        var sql = new StringBuilder("select state from mediation where readers && :tokens::text[]");
        if (filter.status() != null) {
            sql.append(" and status = :status");
        }
        if (filter.caseReference() != null) {
            sql.append(" and case_reference = :case");
        }
        if (filter.overdue() != null) {
            sql.append(" and overdue = :overdue");
        }
        if (after != null) {
            sql.append(" and (due_on, reference) > (:due::date, :reference)");
        }
        sql.append(" order by due_on, reference limit :limit");
        return jdbc.sql(sql.toString())
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("status", filter.status())
                .param("case", filter.caseReference())
                .param("overdue", filter.overdue())
                .param("due", after == null ? null : after.due())
                .param("reference", after == null ? null : after.reference())
                .param("limit", limit + 1)
                .query((row, number) -> json.read(row.getString("state"), Mediation.class))
                .list();
    }

    /** The next ones by reference, none of which can change until the transaction ends. */
    List<Mediation> shareAfter(@Nullable String reference, int limit) {
        return jdbc.sql(
                        """
                        select state from mediation where reference > :after
                        order by reference limit :limit for share
                        """)
                .param("after", reference == null ? "" : reference)
                .param("limit", limit)
                .query((row, number) -> json.read(row.getString("state"), Mediation.class))
                .list();
    }

    private JdbcClient.StatementSpec bound(Mediation mediation, String sql) {
        var clock = mediation.clock();
        return jdbc.sql(sql)
                .param("reference", mediation.reference())
                .param("version", mediation.version())
                .param("body", mediation.matter().bodyOfficeId())
                .param("status", mediation.status().name())
                .param("updatedAt", mediation.updatedAt().atOffset(ZoneOffset.UTC))
                .param("dueOn", dueOn(mediation))
                .param("overdue", clock != null && clock.missed())
                .param("readers", mediation.audience().toArray())
                .param("state", json.write(mediation));
    }

    /** A suspended one waits for its appraisal and is due on no day. */
    static @Nullable LocalDate dueOn(Mediation mediation) {
        LimitClock clock = mediation.clock();
        return clock == null || mediation.timing().suspendedAt() != null ? null : clock.dueOn();
    }
}
