package cn.tongbao.directory.practicefeedback;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Feedback in the database. */
@Repository
class Feedbacks {

    private final JdbcClient jdbc;
    private final StoredJson json;

    Feedbacks(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether it is the first one about the engagement. */
    boolean insert(Feedback feedback, String memberId, String officeId, String by) {
        return jdbc.sql(
                                """
                                insert into practice_feedback
                                    (reference, member_id, office_id, scores, mean, text, given_by, given_at)
                                values (:reference, :member, :office, :scores::jsonb, :mean, :text, :by, :at)
                                on conflict (reference) do nothing
                                """)
                        .param("reference", feedback.reference())
                        .param("member", memberId)
                        .param("office", officeId)
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
                .query(this::feedback)
                .optional();
    }

    /** The next ones that the subject may see, by reference; one more than the limit. */
    List<Feedback> find(Subject who, @Nullable String after, int limit) {
        return jdbc.sql(
                        """
                        select f.* from practice_feedback f join engagement e using (reference)
                        where e.readers && :tokens::text[] and reference > :after
                        order by reference limit :limit
                        """)
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("after", after == null ? "" : after)
                .param("limit", limit + 1)
                .query(this::feedback)
                .list();
    }

    /** All ratings of these members, in the order in which they were given. */
    List<Rating> ratings(Collection<String> memberIds) {
        return jdbc.sql(
                        """
                        select reference, member_id, office_id, mean, given_at from practice_feedback
                        where member_id = any(:members) order by given_at, reference
                        """)
                .param("members", memberIds.toArray(String[]::new))
                .query((row, number) ->
                        new Rating(
                                row.getString("reference"),
                                row.getString("member_id"),
                                row.getString("office_id"),
                                row.getDouble("mean"),
                                instant(row, "given_at")))
                .list();
    }

    private Feedback feedback(ResultSet row, int number) throws SQLException {
        return new Feedback(
                row.getString("reference"),
                row.getString("member_id"),
                json.read(row.getString("scores"), Scores.class),
                row.getString("text"),
                instant(row, "given_at"),
                row.getString("answer"),
                row.getObject("answered_at") == null ? null : instant(row, "answered_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /**
     * A rating as far as figures are counted from it.
     *
     * @param officeId the body that gave it
     * @param mean of its five scores
     */
    record Rating(
            String reference, String memberId, String officeId, double mean, Instant givenAt) {}
}
