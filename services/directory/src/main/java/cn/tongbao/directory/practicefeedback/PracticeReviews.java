package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.practicefeedback.PracticeReview.Decision;
import cn.tongbao.directory.practicefeedback.PracticeReview.Reason;
import cn.tongbao.directory.practicefeedback.PracticeReview.Status;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews of practice in the database. */
@Repository
class PracticeReviews {

    private final JdbcClient jdbc;

    PracticeReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time looks at the ratings of a member, so that none is overlooked. */
    void lockMember(String memberId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('practice:' || :member, 0))")
                .param("member", memberId)
                .query((row, number) -> number)
                .list();
    }

    /** The newest one of a member. */
    Optional<PracticeReview> newest(String memberId) {
        return jdbc.sql(
                        """
                        select * from practice_review where member_id = :member
                        order by opened_at desc, id limit 1
                        """)
                .param("member", memberId)
                .query(PracticeReviews::review)
                .optional();
    }

    void insert(PracticeReview review) {
        jdbc.sql(
                        """
                        insert into practice_review (id, version, member_id, status, reason, last_mean,
                            earlier_mean, opened_at, readers)
                        values (:id, :version, :member, :status, :reason, :last, :earlier, :at, :readers)
                        """)
                .param("id", review.id())
                .param("version", review.version())
                .param("member", review.memberId())
                .param("status", review.status().name())
                .param("reason", review.reason().name())
                .param("last", review.lastMean())
                .param("earlier", review.earlierMean())
                .param("at", review.openedAt().atOffset(ZoneOffset.UTC))
                .param("readers", review.audience().toArray())
                .update();
    }

    void update(PracticeReview review) {
        var decision = review.decision();
        var decidedAt = review.decidedAt();
        jdbc.sql(
                        """
                        update practice_review set version = :version, status = :status,
                            decision = :decision, text = :text, decided_at = :at
                        where id = :id
                        """)
                .param("id", review.id())
                .param("version", review.version())
                .param("status", review.status().name())
                .param("decision", decision == null ? null : decision.name())
                .param("text", review.text())
                .param("at", decidedAt == null ? null : decidedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    PracticeReview get(UUID id) {
        return load(id, "");
    }

    /** The review, for a change: nobody else changes it until the transaction ends. */
    PracticeReview lock(UUID id) {
        return load(id, " for update");
    }

    private PracticeReview load(UUID id, String locking) {
        return jdbc.sql("select * from practice_review where id = :id" + locking)
                .param("id", id)
                .query(PracticeReviews::review)
                .optional()
                .orElseThrow(NotReadable::new);
    }

    /** The next ones that the subject may see, the oldest first; one more than the limit. */
    List<PracticeReview> find(
            Subject who, @Nullable String status, @Nullable Place after, int limit) {
        return jdbc.sql(
                        """
                        select * from practice_review
                        where readers && :tokens::text[]
                          and (:status::text is null or status = :status)
                          and (:at::timestamptz is null or (opened_at, id) > (:at::timestamptz, :id::uuid))
                        order by opened_at, id limit :limit
                        """)
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("status", status)
                .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
                .param("id", after == null ? null : after.id())
                .param("limit", limit + 1)
                .query(PracticeReviews::review)
                .list();
    }

    private static PracticeReview review(ResultSet row, int number) throws SQLException {
        var decision = row.getString("decision");
        return new PracticeReview(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("member_id"),
                Status.valueOf(row.getString("status")),
                Reason.valueOf(row.getString("reason")),
                row.getDouble("last_mean"),
                row.getObject("earlier_mean", Double.class),
                instant(row, "opened_at"),
                Audience.of(Arrays.asList((String[]) row.getArray("readers").getArray())),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("text"),
                row.getObject("decided_at") == null ? null : instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Where a review stands in a list by age. */
    record Place(Instant at, UUID id) {}
}
