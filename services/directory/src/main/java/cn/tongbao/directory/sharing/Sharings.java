package cn.tongbao.directory.sharing;

import cn.tongbao.directory.member.Spelling;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.StoredJson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests in the database, each in one row. */
@Repository
class Sharings {

    private final JdbcClient jdbc;
    private final StoredJson json;

    Sharings(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Sharing get(String reference) {
        return load(reference, "").orElseThrow(NotReadable::new);
    }

    /** The request, for a change: nobody else changes it until the transaction ends. */
    Sharing lock(String reference) {
        return load(reference, " for update").orElseThrow(NotReadable::new);
    }

    private Optional<Sharing> load(String reference, String locking) {
        return jdbc.sql("select state from sharing where reference = :reference" + locking)
                .param("reference", reference)
                .query(String.class)
                .optional()
                .map(state -> json.read(state, Sharing.class));
    }

    /** Whether the reference was still free and the request has it now. */
    boolean insert(Sharing sharing) {
        var purpose = sharing.purpose();
        return bound(
                                sharing,
                                """
                                insert into sharing (reference, version, status, member_id, office_id,
                                    case_reference, case_label, valid_from, valid_until, requested_at, readers, state)
                                values (:reference, :version, :status, :member, :office,
                                    :caseReference, :caseLabel, :from, :until, :at, :readers, :state::jsonb)
                                on conflict (reference) do nothing
                                """)
                        .param("member", sharing.lent().memberId())
                        .param("caseReference", purpose.caseReference())
                        .param("caseLabel", Spelling.ofLabel(purpose.caseLabel()))
                        .param("from", purpose.from())
                        .param("at", sharing.requestedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void update(Sharing sharing) {
        bound(
                        sharing,
                        """
                        update sharing set version = :version, status = :status, office_id = :office,
                            valid_until = :until,
                            readers = :readers, state = :state::jsonb
                        where reference = :reference
                        """)
                .update();
    }

    private JdbcClient.StatementSpec bound(Sharing sharing, String sql) {
        return jdbc.sql(sql)
                .param("reference", sharing.reference())
                .param("version", sharing.version())
                .param("status", sharing.status().name())
                .param("office", sharing.officeId())
                .param("until", sharing.purpose().until())
                .param("readers", sharing.audience().toArray())
                .param("state", json.write(sharing));
    }

    /** Whether the body has asked for him in the case already, and that still stands. */
    boolean stands(Sharing sharing) {
        return jdbc.sql(
                                """
                                select count(*) from sharing
                                where member_id = :member and office_id = :office and case_label = :caseLabel
                                  and (status = 'REQUESTED' or (status = 'GRANTED' and valid_until >= :from))
                                """)
                        .param("member", sharing.lent().memberId())
                        .param("office", sharing.officeId())
                        .param("caseLabel", Spelling.ofLabel(sharing.purpose().caseLabel()))
                        .param("from", sharing.purpose().from())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** One at a time asks for the same person, so that nobody is asked for twice. */
    void lockMember(String memberId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sharing:' || :member, 0))")
                .param("member", memberId)
                .query((row, number) -> number)
                .list();
    }

    /**
     * Who is granted to a body for a case on a day. Where both sides know its reference on the
     * platform that decides, else what the body calls it.
     */
    Set<String> granted(
            String officeId, @Nullable String caseReference, String caseLabel, LocalDate day) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct member_id from sharing
                                where status = 'GRANTED' and office_id = :office
                                  and case when case_reference is null or :caseReference::text is null
                                      then case_label = :caseLabel
                                      else case_reference = :caseReference::text end
                                  and :day between valid_from and valid_until
                                """)
                        .param("office", officeId)
                        .param("caseLabel", Spelling.ofLabel(caseLabel))
                        .param("caseReference", caseReference)
                        .param("day", day)
                        .query(String.class)
                        .list());
    }

    /** The next ones that the subject may see, by reference; one more than the limit. */
    List<Sharing> find(Subject who, @Nullable String status, @Nullable String after, int limit) {
        return jdbc.sql(
                        """
                        select state from sharing
                        where readers && :tokens::text[] and reference > :after
                          and (:status::text is null or status = :status)
                        order by reference limit :limit
                        """)
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("status", status)
                .param("after", after == null ? "" : after)
                .param("limit", limit + 1)
                .query((row, number) -> json.read(row.getString("state"), Sharing.class))
                .list();
    }

    /**
     * Some in which the office asks or holds the person, by reference; nobody else changes them.
     */
    List<Sharing> lockOf(String officeId) {
        return jdbc.sql(
                        """
                        select state from sharing where readers @> array[:office::text]
                        order by reference limit 100 for update
                        """)
                .param("office", "office:" + officeId)
                .query((row, number) -> json.read(row.getString("state"), Sharing.class))
                .list();
    }

    /** The next ones by reference, none of which can change until the transaction ends. */
    List<Sharing> shareAfter(@Nullable String reference, int limit) {
        return jdbc.sql(
                        """
                        select state from sharing where reference > :after
                        order by reference limit :limit for share
                        """)
                .param("after", reference == null ? "" : reference)
                .param("limit", limit)
                .query((row, number) -> json.read(row.getString("state"), Sharing.class))
                .list();
    }
}
