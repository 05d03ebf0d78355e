package cn.tongbao.directory.engagement;

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

    /** The next ones that the subject may see, by reference; one more than the limit. */
    List<Engagement> find(Subject who, @Nullable Boolean open, @Nullable String after, int limit) {
        return jdbc.sql(
                        """
                        select state from engagement
                        where readers && :tokens::text[] and reference > :after
                          and (:open::boolean is null or open = :open::boolean)
                        order by reference limit :limit
                        """)
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("after", after == null ? "" : after)
                .param("open", open)
                .param("limit", limit + 1)
                .query((row, number) -> json.read(row.getString("state"), Engagement.class))
                .list();
    }

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
