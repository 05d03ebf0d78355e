package cn.tongbao.directory.selection;

import cn.tongbao.directory.draw.Entropy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The draws that wait for their rounds. Times here are real times, the database's; a claim that
 * nobody finished becomes another instance's when its lease ends.
 */
@Repository
class Waits {

    private final JdbcClient jdbc;

    Waits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(String reference, Entropy entropy, Instant expectedAt) {
        jdbc.sql(
                        """
                        insert into draw_wait (reference, source, round, next_attempt_at)
                        values (:reference, :source, :round, :at)
                        """)
                .param("reference", reference)
                .param("source", entropy.source())
                .param("round", entropy.round())
                .param("at", expectedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes those that are due, for as long as the lease lasts. */
    List<Wait> claim(int most, Duration lease) {
        return jdbc.sql(
                        """
                        update draw_wait set leased_until = now() + make_interval(secs => :lease),
                            attempts = attempts + 1
                        where reference in (
                            select reference from draw_wait
                            where next_attempt_at <= now()
                              and (leased_until is null or leased_until < now())
                            order by next_attempt_at limit :most for update skip locked)
                        returning reference, source, round, attempts
                        """)
                .param("lease", lease.toMillis() / 1000.0)
                .param("most", most)
                .query((row, number) ->
                        new Wait(
                                row.getString("reference"),
                                new Entropy(row.getString("source"), row.getLong("round")),
                                row.getInt("attempts")))
                .list();
    }

    /** Nothing came of it this time. */
    void pause(Wait wait, Duration pause) {
        jdbc.sql(
                        """
                        update draw_wait set leased_until = null,
                            next_attempt_at = now() + make_interval(secs => :pause)
                        where reference = :reference
                        """)
                .param("pause", pause.toMillis() / 1000.0)
                .param("reference", wait.reference())
                .update();
    }

    /** It waits no more. */
    void end(String reference) {
        jdbc.sql("delete from draw_wait where reference = :reference")
                .param("reference", reference)
                .update();
    }

    /** A draw that waits. */
    record Wait(String reference, Entropy entropy, int attempts) {}
}
