package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.record.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Feedback and reviews in the database. */
@Repository
class Feedbacks {

    private final JdbcClient jdbc;
    private final StoredJson json;

    Feedbacks(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether it is the first one about the engagement. */
    boolean insert(Feedback feedback, String memberId, String by) {
        return jdbc.sql(
                                """
                                insert into practice_feedback
                                    (reference, member_id, scores, mean, text, given_by, given_at)
                                values (:reference, :member, :scores::jsonb, :mean, :text, :by, :at)
                                on conflict (reference) do nothing
                                """)
                        .param("reference", feedback.reference())
                        .param("member", memberId)
                        .param("scores", json.write(feedback.scores()))
                        .param("mean", feedback.scores().mean())
                        .param("text", feedback.text())
                        .param("by", by)
                        .param("at", feedback.givenAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether it is the first answer. */
    boolean answer(String reference, String answer, Instant now) {
        return jdbc.sql(
                                """
                                update practice_feedback set answer = :answer, answered_at = :at
                                where reference = :reference and answer is null
                                """)
                        .param("answer", answer)
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .param("reference", reference)
                        .update()
                == 1;
    }

    Optional<Feedback> find(String reference) {
        return jdbc.sql("select * from practice_feedback where reference = :reference")
                .param("reference", reference)
                .query((row, number) ->
                        new Feedback(
                                row.getString("reference"),
                                json.read(row.getString("scores"), Scores.class),
                                row.getString("text"),
                                instant(row, "given_at"),
                                row.getString("answer"),
                                at(row, "answered_at")))
                .optional();
    }

    /** The means of a member's ratings, the newest first. */
    List<Double> means(String memberId) {
        return jdbc.sql(
                        """
                        select mean from practice_feedback where member_id = :member
                        order by given_at desc, reference limit 1000
                        """)
                .param("member", memberId)
                .query((row, number) -> row.getDouble("mean"))
                .list();
    }

    /** Opens a review, unless one is open. */
    boolean open(String memberId, String reason, Instant now) {
        return jdbc.sql(
                                """
                                insert into practice_review (id, member_id, reason, opened_at)
                                values (:id, :member, :reason, :at)
                                on conflict (member_id) where closed_at is null do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("member", memberId)
                        .param("reason", reason)
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether the review was open. */
    boolean close(UUID id, String result, String by, Instant now) {
        return jdbc.sql(
                                """
                                update practice_review set result = :result, closed_by = :by, closed_at = :at
                                where id = :id and closed_at is null
                                """)
                        .param("result", result)
                        .param("by", by)
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Review> review(UUID id) {
        return jdbc.sql("select * from practice_review where id = :id")
                .param("id", id)
                .query(Feedbacks::review)
                .optional();
    }

    List<Review> openReviews() {
        return jdbc.sql(
                        """
                        select * from practice_review where closed_at is null
                        order by opened_at, id limit 200
                        """)
                .query(Feedbacks::review)
                .list();
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getString("member_id"),
                row.getString("reason"),
                instant(row, "opened_at"),
                row.getString("result"),
                at(row, "closed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
