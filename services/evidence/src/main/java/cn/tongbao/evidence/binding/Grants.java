package cn.tongbao.evidence.binding;

import cn.tongbao.evidence.seal.FileId;
import cn.tongbao.evidence.seal.RecordKind;
import cn.tongbao.evidence.seal.RecordRef;
import cn.tongbao.platform.identity.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the grants, one for each file and record. */
@Repository
public class Grants {

    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All grants of a file. */
    public List<Grant> of(FileId file) {
        return jdbc.sql("select * from access_grant where file = :file")
                .param("file", file.value())
                .query(Grants::row)
                .list();
    }

    Optional<Grant> of(FileId file, RecordRef record) {
        return jdbc.sql(
                        """
                        select * from access_grant
                         where file = :file and record_kind = :recordKind and record = :record
                        """)
                .param("file", file.value())
                .param("recordKind", record.kind().name())
                .param("record", record.reference())
                .query(Grants::row)
                .optional();
    }

    void put(Grant grant) {
        jdbc.sql(
                        """
                        insert into access_grant (file, record_kind, record, record_version, audience)
                        values (:file, :recordKind, :record, :recordVersion, :audience)
                        on conflict (file, record_kind, record) do update
                           set record_version = excluded.record_version, audience = excluded.audience
                        """)
                .param("file", grant.file().value())
                .param("recordKind", grant.record().kind().name())
                .param("record", grant.record().reference())
                .param("recordVersion", grant.recordVersion())
                .param("audience", grant.audience().toArray())
                .update();
    }

    void remove(FileId file, RecordRef record) {
        jdbc.sql(
                        """
                        delete from access_grant
                         where file = :file and record_kind = :recordKind and record = :record
                        """)
                .param("file", file.value())
                .param("recordKind", record.kind().name())
                .param("record", record.reference())
                .update();
    }

    private static Grant row(ResultSet row, int number) throws SQLException {
        return new Grant(
                new FileId(row.getObject("file", UUID.class)),
                new RecordRef(
                        RecordKind.valueOf(row.getString("record_kind")), row.getString("record")),
                row.getLong("record_version"),
                Audience.of(List.of((String[]) row.getArray("audience").getArray())));
    }
}
