package cn.tongbao.evidence.binding;

import cn.tongbao.evidence.seal.FileId;
import cn.tongbao.evidence.seal.RecordKind;
import cn.tongbao.evidence.seal.RecordRef;
import cn.tongbao.evidence.seal.RefusalReason;
import cn.tongbao.platform.identity.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the refusals, so that they can be said again and never turn into access. */
@Repository
class Refusals {

    private final JdbcClient jdbc;

    Refusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a refusal.
     *
     * @return whether it is new
     */
    boolean add(Refusal refusal, Instant at) {
        return jdbc.sql(
                                """
                                insert into refusal (file, record_kind, record, reason, audience, at)
                                values (:file, :recordKind, :record, :reason, :audience, :at)
                                on conflict (file, record_kind, record) do nothing
                                """)
                        .param("file", refusal.file().value())
                        .param("recordKind", refusal.record().kind().name())
                        .param("record", refusal.record().reference())
                        .param("reason", refusal.reason().name())
                        .param("audience", refusal.audience().toArray())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean contain(FileId file, RecordRef record) {
        return jdbc.sql(
                        """
                        select exists (select 1 from refusal
                                        where file = :file and record_kind = :recordKind and record = :record)
                        """)
                .param("file", file.value())
                .param("recordKind", record.kind().name())
                .param("record", record.reference())
                .query(Boolean.class)
                .single();
    }

    List<Refusal> of(FileId file) {
        return jdbc.sql("select * from refusal where file = :file order by at, record")
                .param("file", file.value())
                .query(Refusals::row)
                .list();
    }

    private static Refusal row(ResultSet row, int number) throws SQLException {
        return new Refusal(
                new FileId(row.getObject("file", UUID.class)),
                new RecordRef(
                        RecordKind.valueOf(row.getString("record_kind")), row.getString("record")),
                RefusalReason.valueOf(row.getString("reason")),
                Audience.of(List.of((String[]) row.getArray("audience").getArray())));
    }
}
