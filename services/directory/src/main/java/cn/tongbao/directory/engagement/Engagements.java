package cn.tongbao.directory.engagement;

import cn.tongbao.directory.engagement.ReadingEngagements.Question;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.StoredJson;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engagements in the database, each in one row. */
@Repository
class Engagements {

    private final JdbcClient jdbc;
    private final StoredJson json;

    Engagements(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Engagement get(String reference) {
        return load(reference, "").orElseThrow(NotReadable::new);
    }

    /** The engagement, for a change: nobody else changes it until the transaction ends. */
    Engagement lock(String reference) {
        return load(reference, " for update").orElseThrow(NotReadable::new);
    }

    private Optional<Engagement> load(String reference, String locking) {
        return jdbc.sql("select state from engagement where reference = :reference" + locking)
                .param("reference", reference)
                .query((row, number) -> json.read(row.getString("state"), Engagement.class))
                .optional();
    }

    void insert(Engagement engagement) {
        bound(
                        engagement,
                        """
                        insert into engagement (reference, version, status, member_id, opened_at, open,
                            readers, state)
                        values (:reference, :version, :status, :member, :openedAt, :open, :readers,
                            :state::jsonb)
                        """)
                .param("member", engagement.parties().memberId())
                .param("openedAt", engagement.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(Engagement engagement) {
        bound(
                        engagement,
                        """
                        update engagement set version = :version, status = :status, open = :open,
                            readers = :readers, state = :state::jsonb
                        where reference = :reference
                        """)
                .update();
    }

    private JdbcClient.StatementSpec bound(Engagement engagement, String sql) {
        return jdbc.sql(sql)
                .param("reference", engagement.reference())
                .param("version", engagement.version())
                .param("status", engagement.status().name())
                .param("open", !engagement.over())
                .param("readers", engagement.audience().toArray())
                .param("state", json.write(engagement));
    }

    /**
     * The next ones that the subject may see, the newest first; one more than the limit.
     *
     * @param flagged whose entries may not be chosen any more, where it is asked for
     */
    List<Engagement> find(
            Subject who,
            Question question,
            @Nullable List<String> flagged,
            @Nullable Place after,
            int limit) {
        var sql =
                new StringBuilder("select state from engagement where readers && :tokens::text[]");
        when(question.open() != null, sql, " and open = :open");
        when(question.status() != null, sql, " and status = :status");
        when(
                question.overdue() != null,
                sql,
                " and coalesce((state -> 'clock' ->> 'missed')::boolean, false) = :overdue");
        when(
                question.flagged() != null,
                sql,
                " and (open and coalesce(member_id = any(:members), false)) = :flagged");
        when(after != null, sql, " and (opened_at, reference) < (:at::timestamptz, :reference)");
        sql.append(" order by opened_at desc, reference desc limit :limit");
        return jdbc.sql(sql.toString())
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("open", question.open())
                .param("status", question.status())
                .param("overdue", question.overdue())
                .param("flagged", question.flagged())
                .param("members", flagged == null ? null : flagged.toArray(String[]::new))
                .param("at", after == null ? null : after.at())
                .param("reference", after == null ? null : after.reference())
                .param("limit", limit + 1)
                .query((row, number) -> json.read(row.getString("state"), Engagement.class))
                .list();
    }

    private static void when(boolean asked, StringBuilder sql, String condition) {
        if (asked) {
            sql.append(condition);
        }
    }

    /** Some of the body, by reference; nobody else changes them. */
    List<Engagement> lockOf(String officeId) {
        return jdbc.sql(
                        """
                        select state from engagement where readers @> array[:body::text]
                        order by reference limit 100 for update
                        """)
                .param("body", "office:" + officeId)
                .query((row, number) -> json.read(row.getString("state"), Engagement.class))
                .list();
    }

    /** Who of the registers is at work in those that the subject may see. */
    List<String> membersAtWorkFor(Subject who) {
        return jdbc.sql(
                        """
                        select distinct member_id from engagement
                        where open and member_id is not null and readers && :tokens::text[]
                        """)
                .param("tokens", who.tokens().toArray(String[]::new))
                .query((row, number) -> row.getString("member_id"))
                .list();
    }

    /** Where an engagement stands in a list by age. */
    record Place(String at, String reference) {}

    /** The next ones by reference, none of which can change until the transaction ends. */
    List<Engagement> shareAfter(@Nullable String reference, int limit) {
        return jdbc.sql(
                        """
                        select state from engagement where reference > :after
                        order by reference limit :limit for share
                        """)
                .param("after", reference == null ? "" : reference)
                .param("limit", limit)
                .query((row, number) -> json.read(row.getString("state"), Engagement.class))
                .list();
    }
}
