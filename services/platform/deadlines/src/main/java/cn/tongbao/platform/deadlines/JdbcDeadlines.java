package cn.tongbao.platform.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class JdbcDeadlines implements Deadlines {

    private static final String COLUMNS =
            "id, record_kind, record, rule_id, rule_version, started_at, warn_at, due_at,"
                    + " warned_at, missed_at, stopped_at";

    private final JdbcClient jdbc;

    JdbcDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void start(NewDeadline deadline) {
        requireTransaction();
        stop(deadline.recordKind(), deadline.record(), deadline.ruleId(), deadline.startedAt());
        jdbc.sql(
                        """
                        insert into deadline
                            (record_kind, record, rule_id, rule_version, started_at, warn_at, due_at)
                        values
                            (:recordKind, :record, :ruleId, :ruleVersion, :startedAt, :warnAt, :dueAt)
                        """)
                .param("recordKind", deadline.recordKind())
                .param("record", deadline.record())
                .param("ruleId", deadline.ruleId())
                .param("ruleVersion", deadline.ruleVersion())
                .param("startedAt", utc(deadline.startedAt()))
                .param("warnAt", utc(deadline.warnAt()))
                .param("dueAt", utc(deadline.dueAt()))
                .update();
    }

    @Override
    public void stop(String recordKind, String record, String ruleId, Instant at) {
        requireTransaction();
        jdbc.sql(
                        """
                        update deadline set stopped_at = :at
                        where record_kind = :recordKind and record = :record and rule_id = :ruleId
                          and stopped_at is null
                        """)
                .param("at", utc(at))
                .param("recordKind", recordKind)
                .param("record", record)
                .param("ruleId", ruleId)
                .update();
    }

    @Override
    public void stopAll(String recordKind, String record, Instant at) {
        requireTransaction();
        jdbc.sql(
                        """
                        update deadline set stopped_at = :at
                        where record_kind = :recordKind and record = :record and stopped_at is null
                        """)
                .param("at", utc(at))
                .param("recordKind", recordKind)
                .param("record", record)
                .update();
    }

    @Override
    public boolean move(UUID id, Instant warnAt, Instant dueAt) {
        requireTransaction();
        return jdbc.sql(
                                """
                                update deadline
                                set warn_at = :warnAt, due_at = :dueAt,
                                    attempts = 0, next_attempt_at = null, last_error = null
                                where id = :id and stopped_at is null and missed_at is null
                                  and due_at <> :dueAt
                                """)
                        .param("warnAt", utc(warnAt))
                        .param("dueAt", utc(dueAt))
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public List<Deadline> of(String recordKind, String record) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from deadline
                                where record_kind = :recordKind and record = :record
                                order by started_at, id
                                """)
                .param("recordKind", recordKind)
                .param("record", record)
                .query(JdbcDeadlines::read)
                .list();
    }

    /** The next limits of a kind that run and are not missed. */
    List<Deadline> openAfter(String recordKind, @Nullable UUID last, int most) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from deadline
                                where record_kind = :recordKind and fires_at is not null
                                  and (:last::uuid is null or id > :last::uuid)
                                order by id
                                limit :most
                                """)
                .param("recordKind", recordKind)
                .param("last", last)
                .param("most", most)
                .query(JdbcDeadlines::read)
                .list();
    }

    /**
     * Locks the next limit that has something to fire at the instant. One that another instance or
     * an act is just changing is passed over: it comes round again.
     */
    Optional<Deadline> claim(Instant now) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from deadline
                                where fires_at <= :now
                                  and (next_attempt_at is null or next_attempt_at <= now())
                                order by fires_at, id
                                limit 1
                                for update skip locked
                                """)
                .param("now", utc(now))
                .query(JdbcDeadlines::read)
                .optional();
    }

    void markWarned(UUID id, Instant at) {
        mark(id, "warned_at", at);
    }

    void markMissed(UUID id, Instant at) {
        mark(id, "missed_at", at);
    }

    private void mark(UUID id, String column, Instant at) {
        jdbc.sql(
                        "update deadline set "
                                + column
                                + " = :at, attempts = 0, next_attempt_at = null, last_error = null where id = :id")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    /**
     * Puts a limit off whose listeners failed; the pause doubles up to five minutes, in real time.
     */
    void putOff(UUID id, String error) {
        jdbc.sql(
                        """
                        update deadline
                        set attempts = attempts + 1,
                            next_attempt_at = now() + least(interval '1 second' * power(2, least(attempts, 10)),
                                                            interval '5 minutes'),
                            last_error = left(:error, 1000)
                        where id = :id
                        """)
                .param("error", error)
                .param("id", id)
                .update();
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A limit is started, moved and stopped in the transaction of its act; none is active");
        }
    }

    private static Deadline read(ResultSet row, int number) throws SQLException {
        return new Deadline(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("record_kind"),
                row.getString("record"),
                row.getString("rule_id"),
                row.getString("rule_version"),
                required(row, "started_at"),
                required(row, "warn_at"),
                required(row, "due_at"),
                instant(row, "warned_at"),
                instant(row, "missed_at"),
                instant(row, "stopped_at"));
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
