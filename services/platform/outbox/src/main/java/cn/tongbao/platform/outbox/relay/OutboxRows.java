package cn.tongbao.platform.outbox.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox as the relay sees it. Times here are real: they only say when to try again. */
class OutboxRows {

    private static final int LOCKS = "tongbao.outbox".hashCode();

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the lane for the running transaction, unless another instance has it. A statement of
     * its own, so that the next one sees what that instance has just deleted.
     *
     * <p>The transaction need not wait for the disk: a deletion that is lost repeats an event,
     * which consumers know how to absorb.
     */
    boolean lock(int lane) {
        return jdbc.sql(
                        """
                        select pg_try_advisory_xact_lock(:locks, :lane)
                        from (select set_config('synchronous_commit', 'off', true)) as fast
                        """)
                .param("locks", LOCKS)
                .param("lane", lane)
                .query(Boolean.class)
                .single();
    }

    /**
     * The next events of the lane, without those behind an event of their aggregate that is parked
     * or pauses.
     */
    List<OutboxRow> next(int lane, int limit) {
        return jdbc.sql(
                        """
                        select o.seq, o.event_id, o.aggregate_type, o.aggregate_id, o.aggregate_version,
                               o.type, o.payload::text as payload, o.headers::text as headers,
                               o.occurred_at, o.attempts
                        from outbox o
                        where o.lane = :lane
                          and not exists (
                              select 1 from outbox e
                              where e.attempts > 0
                                and e.aggregate_type = o.aggregate_type
                                and e.aggregate_id = o.aggregate_id
                                and e.seq <= o.seq
                                and (e.parked_at is not null or e.next_attempt_at > now()))
                        order by o.seq
                        limit :limit
                        """)
                .param("lane", lane)
                .param("limit", limit)
                .query(OutboxRows::read)
                .list();
    }

    void delete(int lane, Collection<Long> confirmed) {
        if (confirmed.isEmpty()) {
            return;
        }
        jdbc.sql("delete from outbox where lane = :lane and seq = any(:confirmed)")
                .param("lane", lane)
                .param("confirmed", confirmed.stream().mapToLong(Long::longValue).toArray())
                .update();
    }

    /** Makes the event pause, twice as long after each failure. */
    void pause(int lane, OutboxRow row, String error, int mostAttempts, Duration longest) {
        jdbc.sql(
                        """
                        update outbox
                        set attempts = least(attempts + 1, :mostAttempts),
                            next_attempt_at = now() + least(interval '250 milliseconds' * power(2, least(attempts, 20)),
                                                            :longest * interval '1 millisecond'),
                            last_error = left(:error, 1000)
                        where lane = :lane and seq = :seq
                        """)
                .param("mostAttempts", mostAttempts)
                .param("longest", longest.toMillis())
                .param("error", error)
                .param("lane", lane)
                .param("seq", row.seq())
                .update();
    }

    /** Sets the event aside, and with it the later ones of its aggregate. */
    void park(int lane, OutboxRow row, String error) {
        jdbc.sql(
                        """
                        update outbox
                        set attempts = attempts + 1, next_attempt_at = null, parked_at = now(),
                            last_error = left(:error, 1000)
                        where lane = :lane and seq = :seq
                        """)
                .param("error", error)
                .param("lane", lane)
                .param("seq", row.seq())
                .update();
    }

    /** The lanes with an event that could be tried now. */
    List<Integer> lanesWithWork() {
        return jdbc.sql(
                        """
                        select lane from generate_series(0, 15) as lane
                        where exists (select 1 from outbox o
                                      where o.lane = lane.lane and o.parked_at is null
                                        and (o.next_attempt_at is null or o.next_attempt_at <= now()))
                        """)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** What the meters show. */
    Backlog backlog() {
        return jdbc.sql(
                        """
                        select count(*) filter (where parked_at is null) as pending,
                               count(*) filter (where parked_at is not null) as parked,
                               coalesce(extract(epoch from now() - min(occurred_at)), 0)::float8 as oldest
                        from outbox
                        """)
                .query((row, number) ->
                        new Backlog(
                                row.getLong("pending"),
                                row.getLong("parked"),
                                row.getDouble("oldest")))
                .single();
    }

    record Backlog(long pending, long parked, double oldestSeconds) {}

    private static OutboxRow read(ResultSet row, int number) throws SQLException {
        return new OutboxRow(
                row.getLong("seq"),
                Objects.requireNonNull(row.getObject("event_id", UUID.class)),
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("aggregate_version"),
                row.getString("type"),
                row.getString("payload"),
                row.getString("headers"),
                Objects.requireNonNull(row.getObject("occurred_at", OffsetDateTime.class))
                        .toInstant(),
                row.getInt("attempts"));
    }
}
