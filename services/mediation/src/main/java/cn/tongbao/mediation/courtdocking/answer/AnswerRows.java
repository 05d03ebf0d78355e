package cn.tongbao.mediation.courtdocking.answer;

import cn.tongbao.mediation.courtdocking.CourtAnswerRefused;
import cn.tongbao.mediation.courtdocking.answer.KeptAnswer.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers of all courts, each kept as it was signed. */
@Repository
class AnswerRows {

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes whoever works on answers of this court wait until the transaction ends.
     *
     * @return the sequence up to which all are settled
     */
    long lock(String courtOfficeId) {
        jdbc.sql(
                        """
                        insert into court_answer_line (court_office_id) values (:court)
                        on conflict (court_office_id) do nothing
                        """)
                .param("court", courtOfficeId)
                .update();
        return jdbc.sql(
                        """
                        select settled from court_answer_line where court_office_id = :court for update
                        """)
                .param("court", courtOfficeId)
                .query(Long.class)
                .single();
    }

    /** The sequence up to which all are settled. */
    long settled(String courtOfficeId) {
        return jdbc.sql("select settled from court_answer_line where court_office_id = :court")
                .param("court", courtOfficeId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void keep(CheckedCall call, AnswerReader.Label label) {
        jdbc.sql(
                        """
                        insert into court_answer (court_office_id, sequence, body, signed_at, signature,
                            reference, kind)
                        values (:court, :sequence, :body, :signedAt, :signature, :reference, :kind)
                        """)
                .param("court", call.courtOfficeId())
                .param("sequence", call.sequence())
                .param("body", call.body().bytes())
                .param("signedAt", call.signedAt())
                .param("signature", call.signature())
                .param("reference", label.reference().orElse(null))
                .param("kind", label.kind().orElse(null))
                .update();
    }

    Optional<KeptAnswer> find(String courtOfficeId, long sequence) {
        return jdbc.sql(
                        """
                        select court_office_id, sequence, body, status, code, attempts
                        from court_answer where court_office_id = :court and sequence = :sequence
                        """)
                .param("court", courtOfficeId)
                .param("sequence", sequence)
                .query(AnswerRows::row)
                .optional();
    }

    /** It has come to its end, and the next one is awaited. */
    void settle(KeptAnswer answer, Status status, CourtAnswerRefused.@Nullable Code code) {
        jdbc.sql(
                        """
                        update court_answer
                        set status = :status, code = :code, settled_at = now(), last_error = null
                        where court_office_id = :court and sequence = :sequence
                        """)
                .param("status", status.name())
                .param("code", code == null ? null : code.name())
                .param("court", answer.courtOfficeId())
                .param("sequence", answer.sequence())
                .update();
        jdbc.sql(
                        """
                        update court_answer_line set settled = :sequence where court_office_id = :court
                        """)
                .param("sequence", answer.sequence())
                .param("court", answer.courtOfficeId())
                .update();
    }

    /** It could not be applied this time, through no fault of its own. */
    void pause(KeptAnswer answer, String error, Duration pause) {
        jdbc.sql(
                        """
                        update court_answer
                        set attempts = attempts + 1, last_error = :error,
                            next_attempt_at = now() + :millis * interval '1 millisecond'
                        where court_office_id = :court and sequence = :sequence and status = 'WAITING'
                        """)
                .param("error", error)
                .param("millis", pause.toMillis())
                .param("court", answer.courtOfficeId())
                .param("sequence", answer.sequence())
                .update();
    }

    /** The courts whose next answer is here and due. */
    List<String> courtsWithDue() {
        return jdbc.sql(
                        """
                        select l.court_office_id
                        from court_answer_line l
                        join court_answer a on a.court_office_id = l.court_office_id
                            and a.sequence = l.settled + 1
                        where a.status = 'WAITING' and a.next_attempt_at <= now()
                        """)
                .query((row, number) -> row.getString("court_office_id"))
                .list();
    }

    private static KeptAnswer row(ResultSet row, int number) throws SQLException {
        var code = row.getString("code");
        return new KeptAnswer(
                row.getString("court_office_id"),
                row.getLong("sequence"),
                SignedBody.of(row.getBytes("body")),
                Status.valueOf(row.getString("status")),
                code == null ? null : CourtAnswerRefused.Code.valueOf(code),
                row.getInt("attempts"));
    }
}
