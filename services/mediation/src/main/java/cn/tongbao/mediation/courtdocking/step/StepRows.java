package cn.tongbao.mediation.courtdocking.step;

import cn.tongbao.mediation.courtdocking.CourtStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The steps on their way. Each statement here is a transaction of its own, except appending, which
 * belongs to the act: none is open while a court is called.
 */
@Repository
class StepRows {

    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers the step within its court; acts with the same court wait for each other here. */
    void append(UUID id, CourtStep step, String message) {
        jdbc.sql(
                        """
                        with line as (
                            insert into court_line (court_office_id, last_step) values (:court, 1)
                            on conflict (court_office_id) do update
                            set last_step = court_line.last_step + 1
                            returning last_step)
                        insert into court_step (id, court_office_id, sequence, reference, kind, message)
                        select :id, :court, last_step, :reference, :kind, :message from line
                        """)
                .param("id", id)
                .param("court", step.courtOfficeId())
                .param("reference", step.reference())
                .param("kind", step.kind().name())
                .param("message", message)
                .update();
    }

    /**
     * Makes the next due step of a court ours for a while. Not those behind an earlier one of their
     * confirmation that the court has not taken.
     */
    Optional<StepRow> claim(String courtOfficeId, Duration lease) {
        return jdbc.sql(
                        """
                        update court_step
                        set attempts = attempts + 1, lease = :lease,
                            leased_until = now() + :millis * interval '1 millisecond'
                        where id = (
                            select s.id from court_step s
                            where s.court_office_id = :court
                              and s.status = 'WAITING'
                              and s.next_attempt_at <= now()
                              and (s.leased_until is null or s.leased_until < now())
                              and not exists (
                                  select 1 from court_step e
                                  where e.court_office_id = s.court_office_id
                                    and e.reference = s.reference
                                    and e.sequence < s.sequence
                                    and e.status <> 'SENT')
                            order by s.next_attempt_at, s.sequence
                            limit 1
                            for update skip locked)
                        returning id, court_office_id, sequence, reference, kind, message, attempts, lease
                        """)
                .param("lease", UUID.randomUUID())
                .param("millis", lease.toMillis())
                .param("court", courtOfficeId)
                .query(StepRows::row)
                .optional();
    }

    /** The court has the step, whoever sent it. */
    void sent(StepRow step) {
        jdbc.sql(
                        """
                        update court_step
                        set status = 'SENT', settled_at = now(), lease = null, leased_until = null,
                            last_error = null
                        where id = :id and status <> 'SENT'
                        """)
                .param("id", step.id())
                .update();
    }

    /** It could not be sent this time; unless the claim has run out, it pauses. */
    void pause(StepRow step, String error, Duration pause) {
        jdbc.sql(
                        """
                        update court_step
                        set next_attempt_at = now() + :millis * interval '1 millisecond',
                            lease = null, leased_until = null, last_error = :error
                        where id = :id and lease = :lease
                        """)
                .param("millis", pause.toMillis())
                .param("error", error)
                .param("id", step.id())
                .param("lease", step.lease())
                .update();
    }

    /** The court will not have it: it is set aside until somebody has it sent again. */
    void refuse(StepRow step, String error) {
        jdbc.sql(
                        """
                        update court_step
                        set status = 'REFUSED', settled_at = now(), lease = null, leased_until = null,
                            last_error = :error
                        where id = :id and lease = :lease
                        """)
                .param("error", error)
                .param("id", step.id())
                .param("lease", step.lease())
                .update();
    }

    /**
     * Makes a step that the court has not taken due at once.
     *
     * @return whether there is one
     */
    boolean dueNow(String courtOfficeId, UUID id) {
        return jdbc.sql(
                                """
                                update court_step
                                set status = 'WAITING', settled_at = null, next_attempt_at = now()
                                where id = :id and court_office_id = :court and status <> 'SENT'
                                """)
                        .param("id", id)
                        .param("court", courtOfficeId)
                        .update()
                == 1;
    }

    /** Whether there is such a step at all. */
    boolean exists(String courtOfficeId, UUID id) {
        return jdbc.sql(
                        """
                        select exists (select 1 from court_step
                                       where id = :id and court_office_id = :court)
                        """)
                .param("id", id)
                .param("court", courtOfficeId)
                .query(Boolean.class)
                .single();
    }

    private static StepRow row(ResultSet row, int number) throws SQLException {
        return new StepRow(
                row.getObject("id", UUID.class),
                row.getString("court_office_id"),
                row.getLong("sequence"),
                row.getString("reference"),
                CourtStep.Kind.valueOf(row.getString("kind")),
                row.getString("message"),
                row.getInt("attempts"),
                row.getObject("lease", UUID.class));
    }
}
