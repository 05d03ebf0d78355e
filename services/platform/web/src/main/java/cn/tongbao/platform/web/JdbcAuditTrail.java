package cn.tongbao.platform.web;

import cn.tongbao.platform.identity.Subject;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

class JdbcAuditTrail implements AuditTrail {

    private static final String INSERT =
            """
            insert into audit_log (at, person, office, act, record_kind, record, purpose, trace)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    JdbcAuditTrail(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Subject who, String act, String recordKind, String record, @Nullable String purpose) {
        jdbc.update(
                INSERT,
                Timestamp.from(clock.instant()),
                who.person(),
                who.office(),
                act,
                recordKind,
                record,
                purpose,
                Trace.id());
    }
}
