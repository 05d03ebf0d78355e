package cn.tongbao.platform.web;

import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links committed audit rows into a hash chain, apart from the acts that wrote them, so that acts
 * do not queue behind each other. One instance at a time holds the lock. The head goes out as an
 * event, for another service to keep: who alters or cuts the log would have to alter that too.
 */
class AuditChainer {

    private static final long LOCK = 0x746f6e6761756469L;
    private static final int AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    AuditChainer(JdbcTemplate jdbc, Outbox outbox, Clock clock, String service) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    @Scheduled(fixedDelay = 1_000)
    @Transactional
    public void link() {
        if (!Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK))) {
            return;
        }
        var rows =
                jdbc.query(
                        "select * from audit_log where position is null order by id limit "
                                + AT_ONCE,
                        (row, number) -> Row.of(row));
        if (rows.isEmpty()) {
            return;
        }
        var head =
                jdbc.queryForObject(
                        "select count, hash from audit_head",
                        (row, number) -> new Head(row.getLong("count"), row.getString("hash")));
        if (head == null) {
            throw new IllegalStateException("the audit log has no head");
        }
        publish(append(head, rows));
    }

    private Head append(Head head, List<Row> rows) {
        var count = head.count();
        var hash = head.hash();
        var links = new java.util.ArrayList<Object[]>(rows.size());
        for (var row : rows) {
            count++;
            hash = row.hashAfter(hash, count);
            links.add(new Object[] {count, hash, row.id()});
        }
        jdbc.batchUpdate("update audit_log set position = ?, hash = ? where id = ?", links);
        jdbc.update("update audit_head set count = ?, hash = ?", count, hash);
        return new Head(count, hash);
    }

    private void publish(Head head) {
        outbox.append(
                List.of(
                        new NewEvent(
                                "audit.head.v1",
                                "audit",
                                service,
                                head.count(),
                                service,
                                List.of(),
                                new HeadKept(
                                        service, head.count(), head.hash(), clock.instant()))));
    }

    private record Head(long count, String hash) {}

    private record HeadKept(String service, long count, String hash, Instant at) {}

    private record Row(long id, List<@Nullable String> fields) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    java.util.Arrays.asList(
                            row.getTimestamp("at").toInstant().toString(),
                            row.getString("person"),
                            row.getString("office"),
                            row.getString("act"),
                            row.getString("record_kind"),
                            row.getString("record"),
                            row.getString("purpose"),
                            row.getString("trace")));
        }

        /** SHA-256 over the previous hash, the position and each field behind its length. */
        String hashAfter(String previous, long position) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                feed(digest, previous);
                feed(digest, Long.toString(position));
                feed(digest, Long.toString(id));
                fields.forEach(field -> feed(digest, field));
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void feed(MessageDigest digest, @Nullable String field) {
            var bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
            var length = field == null ? "-" : Integer.toString(bytes.length);
            digest.update((length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
    }
}
