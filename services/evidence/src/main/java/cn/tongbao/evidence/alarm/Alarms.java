package cn.tongbao.evidence.alarm;

import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the alarms. */
@Repository
public class Alarms {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    Alarms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Raises an alarm.
     *
     * @param subject the service or the file that it is about
     * @param detail what was expected and what was found
     */
    @Transactional
    public void raise(AlarmKind kind, String subject, String detail) {
        log.atError()
                .addKeyValue("kind", kind)
                .addKeyValue("subject", subject)
                .addKeyValue("detail", detail)
                .log("ALARM");
        jdbc.sql(
                        """
                        insert into alarm (kind, subject, detail, at)
                        values (:kind, :subject, :detail, :at)
                        """)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("detail", detail)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
