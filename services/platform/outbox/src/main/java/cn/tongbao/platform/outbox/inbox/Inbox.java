package cn.tongbao.platform.outbox.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which events this service has handled. */
class Inbox {

    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final String consumer;

    Inbox(JdbcClient jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    /**
     * Remembers the events in the running transaction and returns those that were not known. An
     * event that another transaction is just handling is waited for.
     */
    Set<UUID> remember(Collection<UUID> events) {
        return jdbc.sql(
                        """
                        insert into inbox (consumer, event_id)
                        select ?, event_id from unnest(?::uuid[]) as event_id
                        on conflict do nothing
                        returning event_id
                        """)
                .param(1, consumer)
                .param(2, events.toArray(UUID[]::new))
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .set();
    }

    /**
     * Forgets some of the rows older than that, by real time; returns whether there may be more.
     */
    boolean forget(Duration age) {
        int forgotten =
                jdbc.sql(
                                """
                                delete from inbox where (consumer, event_id) in (
                                    select consumer, event_id from inbox
                                    where received_at < now() - :seconds * interval '1 second'
                                    limit :limit)
                                """)
                        .param("seconds", age.toSeconds())
                        .param("limit", FORGOTTEN_AT_ONCE)
                        .update();
        return forgotten == FORGOTTEN_AT_ONCE;
    }
}
