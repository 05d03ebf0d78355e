package cn.tongbao.evidence.auditheads;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the newest head of each service, and the last one of every hour. */
@Repository
class AuditHeads {

    private final JdbcClient jdbc;

    AuditHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes heads of one service come one after the other until the transaction ends. */
    void lock(String service) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('audit-head:' || :service, 0))")
                .param("service", service)
                .query((_, _) -> true)
                .single();
    }

    Optional<AuditHead> newest(String service) {
        return jdbc.sql(
                        """
                        select * from kept_head where service = :service
                         order by count desc limit 1
                        """)
                .param("service", service)
                .query((row, _) ->
                        new AuditHead(
                                service,
                                row.getLong("count"),
                                row.getString("hash"),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void keep(AuditHead head, Instant receivedAt) {
        var hour = receivedAt.truncatedTo(ChronoUnit.HOURS);
        jdbc.sql(
                        """
                        insert into kept_head (service, hour, count, hash, at, received_at)
                        values (:service, :hour, :count, :hash, :at, :receivedAt)
                        on conflict (service, hour) do update
                           set count = excluded.count, hash = excluded.hash, at = excluded.at,
                               received_at = excluded.received_at
                        """)
                .param("service", head.service())
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .param("count", head.count())
                .param("hash", head.hash())
                .param("at", head.at().atOffset(ZoneOffset.UTC))
                .param("receivedAt", receivedAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
