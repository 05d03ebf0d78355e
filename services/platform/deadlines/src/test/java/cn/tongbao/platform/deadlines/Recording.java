package cn.tongbao.platform.deadlines;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down each firing, without any guard against a second one. */
class Recording implements DeadlineListener {

    private final JdbcClient jdbc;

    Recording(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String recordKind() {
        return "dispatch";
    }

    @Override
    public void warned(Deadline deadline) {
        write(deadline, "warned", Objects.requireNonNull(deadline.warnedAt()));
    }

    @Override
    public void missed(Deadline deadline) {
        write(deadline, "missed", Objects.requireNonNull(deadline.missedAt()));
    }

    private void write(Deadline deadline, String what, Instant at) {
        jdbc.sql("insert into firing values (?, ?, ?)")
                .param(deadline.record())
                .param(what)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
