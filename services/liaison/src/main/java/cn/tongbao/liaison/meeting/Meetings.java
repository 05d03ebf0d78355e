package cn.tongbao.liaison.meeting;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.StoredJson;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings in the database, each in one row, with a row for each decision to list them by. */
@Repository
class Meetings {

    private final JdbcClient jdbc;
    private final StoredJson json;

    Meetings(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Meeting get(String reference) {
        return load(reference, "").orElseThrow(NotReadable::new);
    }

    Meeting lock(String reference) {
        return load(reference, " for update").orElseThrow(NotReadable::new);
    }

    private Optional<Meeting> load(String reference, String locking) {
        return jdbc.sql("select state from meeting where reference = :reference" + locking)
                .param("reference", reference)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** Whether the reference was still free and now belongs to this meeting. */
    boolean insert(Meeting meeting) {
        return bound(
                                meeting,
                                """
                                insert into meeting (reference, version, status, host_office_id, case_reference,
                                    starts_at, updated_at, offices, readers, state)
                                values (:reference, :version, :status, :host, :case, :startsAt, :updatedAt,
                                    :offices, :readers, :state::jsonb)
                                on conflict (reference) do nothing
                                """)
                        .param("case", meeting.call().caseReference())
                        .param("startsAt", meeting.call().startsAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void update(Meeting meeting) {
        bound(
                        meeting,
                        """
                        update meeting set version = :version, status = :status, host_office_id = :host,
                            updated_at = :updatedAt, offices = :offices, readers = :readers,
                            state = :state::jsonb
                        where reference = :reference
                        """)
                .update();
        jdbc.sql("delete from meeting_decision where reference = :reference")
                .param("reference", meeting.reference())
                .update();
        for (var decision : meeting.decisions()) {
            jdbc.sql(
                            """
                            insert into meeting_decision (decision_id, reference, owner_office_id,
                                case_reference, due_on, open)
                            values (:id, :reference, :owner, :case, :dueOn, :open)
                            """)
                    .param("id", decision.decisionId())
                    .param("reference", meeting.reference())
                    .param("owner", decision.keeper())
                    .param("case", meeting.call().caseReference())
                    .param("dueOn", decision.dueOn())
                    .param("open", decision.open())
                    .update();
        }
    }

    /** The next ones that the subject may see, the latest first. */
    List<Meeting> find(
            Subject who,
            MeetingFilter filter,
            @Nullable OffsetDateTime before,
            String beforeReference,
            int limit) {
        return jdbc.sql(
                        """
                        select state from meeting where readers && :tokens::text[]
                          and (:whole or exists (
                               select 1 from meeting_decision d
                               where d.reference = meeting.reference
                                 and d.owner_office_id = :own))
                          and (:status::text is null or status = :status)
                          and (:case::text is null or case_reference = :case)
                          and (:office::text is null or offices @> array[:office::text])
                          and (cast(:from as date) is null
                               or (starts_at at time zone 'Asia/Shanghai')::date >= :from)
                          and (cast(:to as date) is null
                               or (starts_at at time zone 'Asia/Shanghai')::date <= :to)
                          and (cast(:before as timestamptz) is null
                               or (starts_at, reference) < (:before, :beforeReference))
                        order by starts_at desc, reference desc limit :limit
                        """)
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("whole", Access.mayDo(who, MeetingAct.READ))
                .param("own", who.office())
                .param("status", filter.status())
                .param("case", filter.caseReference())
                .param("office", filter.officeId())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("before", before)
                .param("beforeReference", beforeReference)
                .param("limit", limit + 1)
                .query((row, number) -> read(row.getString("state")))
                .list();
    }

    /** What is open across all meetings that the subject may see, by day. */
    List<OpenItem> open(
            Subject who,
            @Nullable String officeId,
            @Nullable String caseReference,
            @Nullable LocalDate after,
            UUID afterId,
            int limit) {
        return jdbc.sql(
                        """
                        select d.decision_id, d.due_on, m.state
                        from meeting_decision d join meeting m on m.reference = d.reference
                        where d.open and m.readers && :tokens::text[]
                          and (:whole or d.owner_office_id = :own)
                          and (:office::text is null or d.owner_office_id = :office)
                          and (:case::text is null or d.case_reference = :case)
                          and (cast(:after as date) is null
                               or (d.due_on, d.decision_id) > (:after, :afterId))
                        order by d.due_on, d.decision_id limit :limit
                        """)
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("whole", Access.mayDo(who, MeetingAct.READ))
                .param("own", who.office())
                .param("office", officeId)
                .param("case", caseReference)
                .param("after", after)
                .param("afterId", afterId)
                .param("limit", limit + 1)
                .query((row, number) ->
                        OpenItem.of(
                                read(row.getString("state")),
                                row.getObject("decision_id", UUID.class)))
                .list();
    }

    List<Meeting> shareAfter(@Nullable String reference, int limit) {
        return jdbc.sql(
                        """
                        select state from meeting where reference > :after
                        order by reference limit :limit for share
                        """)
                .param("after", reference == null ? "" : reference)
                .param("limit", limit)
                .query((row, number) -> read(row.getString("state")))
                .list();
    }

    /** All in which an office has a part, for a change. */
    List<Meeting> lockOf(String officeId) {
        return jdbc.sql(
                        """
                        select state from meeting where offices @> array[:office]::text[]
                        order by reference for update
                        """)
                .param("office", officeId)
                .query((row, number) -> read(row.getString("state")))
                .list();
    }

    private JdbcClient.StatementSpec bound(Meeting meeting, String sql) {
        return jdbc.sql(sql)
                .param("reference", meeting.reference())
                .param("version", meeting.version())
                .param("status", meeting.status().name())
                .param("host", meeting.hostOfficeId())
                .param("updatedAt", meeting.updatedAt().atOffset(ZoneOffset.UTC))
                .param("offices", offices(meeting))
                .param("readers", meeting.audience().toArray())
                .param("state", json.write(meeting));
    }

    private static String[] offices(Meeting meeting) {
        return meeting.audience().tokens().stream()
                .filter(token -> token.startsWith("office:"))
                .map(token -> token.substring("office:".length()))
                .toArray(String[]::new);
    }

    private Meeting read(String state) {
        return json.read(state, Meeting.class);
    }
}
