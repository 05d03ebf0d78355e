package cn.tongbao.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Appends events with one statement and tells the relay after the commit. */
class JdbcOutbox implements Outbox {

    private static final String INSERT =
            """
            insert into outbox (lane, event_id, aggregate_type, aggregate_id, aggregate_version, type,
                                payload, headers, occurred_at)
            select e.lane, e.event_id, e.aggregate_type, e.aggregate_id, e.aggregate_version, e.type,
                   e.payload::jsonb, e.headers::jsonb, ?
            from unnest(?::smallint[], ?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                        ?::text[])
                 with ordinality as e(lane, event_id, aggregate_type, aggregate_id, aggregate_version, type,
                                      payload, headers, position)
            order by e.position
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final List<AppendListener> listeners;

    JdbcOutbox(JdbcTemplate jdbc, Clock clock, List<AppendListener> listeners) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void append(List<NewEvent> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Events are appended in the transaction of their act; none is active");
        }
        if (events.isEmpty()) {
            return;
        }
        jdbc.update(connection -> insert(connection, events));
        tellAfterCommit(
                events.stream()
                        .map(event -> Lanes.of(event.aggregateId()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private PreparedStatement insert(Connection connection, List<NewEvent> events)
            throws SQLException {
        Instant now = clock.instant();
        @Nullable UUID cause = Handling.current();
        @Nullable String traceparent = MDC.get("traceparent");
        PreparedStatement statement = connection.prepareStatement(INSERT);
        statement.setObject(1, now.atOffset(ZoneOffset.UTC));
        Columns columns = new Columns(connection, statement, events);
        columns.set(2, "int2", event -> (short) Lanes.of(event.aggregateId()));
        columns.set(3, "uuid", event -> TimeOrderedId.at(now));
        columns.set(4, "text", NewEvent::aggregateType);
        columns.set(5, "text", NewEvent::aggregateId);
        columns.set(6, "int8", NewEvent::aggregateVersion);
        columns.set(7, "text", NewEvent::type);
        columns.set(8, "text", event -> Envelope.JSON.writeValueAsString(event.data()));
        columns.set(9, "text", event -> Envelope.headers(event, cause, traceparent));
        return statement;
    }

    private void tellAfterCommit(Set<Integer> lanes) {
        if (listeners.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        listeners.forEach(listener -> listener.appended(lanes));
                    }
                });
    }

    private record Columns(
            Connection connection, PreparedStatement statement, List<NewEvent> events) {

        void set(int position, String type, Function<NewEvent, Object> value) throws SQLException {
            statement.setArray(
                    position, connection.createArrayOf(type, events.stream().map(value).toArray()));
        }
    }
}
