package cn.tongbao.evidence.custody;

import cn.tongbao.evidence.seal.FileId;
import cn.tongbao.evidence.seal.RecordKind;
import cn.tongbao.evidence.seal.RecordRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the chain; lines are only ever added, inside the transaction of what they tell of. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CustodyLog {

    private final JdbcClient jdbc;

    CustodyLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a line.
     *
     * @return whether it is new; a hand-over with a record that was told before is not
     */
    public boolean add(CustodyEntry entry) {
        var record = entry.record();
        var handOver = entry.handOver();
        return jdbc.sql(
                                """
                                insert into custody_entry (file, act, person, office, record_kind, record, at,
                                    hand_over, from_office, request)
                                values (:file, :act, :person, :office, :recordKind, :record, :at,
                                    :handOver, :fromOffice, :request)
                                on conflict (file, record_kind, record, hand_over)
                                    where hand_over is not null do nothing
                                """)
                        .param("file", entry.file().value())
                        .param("act", entry.act().name())
                        .param("person", entry.person())
                        .param("office", entry.office())
                        .param("recordKind", record == null ? null : record.kind().name())
                        .param("record", record == null ? null : record.reference())
                        .param("at", entry.at().atOffset(ZoneOffset.UTC))
                        .param("handOver", handOver == null ? null : handOver.id())
                        .param("fromOffice", handOver == null ? null : handOver.fromOffice())
                        .param("request", handOver == null ? null : handOver.request())
                        .update()
                == 1;
    }

    /** The lines of a file in the order in which they were written, behind a position. */
    public List<Line> of(FileId file, long behind, int limit) {
        return jdbc.sql(
                        """
                        select * from custody_entry where file = :file and seq > :behind
                         order by seq limit :limit
                        """)
                .param("file", file.value())
                .param("behind", behind)
                .param("limit", limit)
                .query(CustodyLog::row)
                .list();
    }

    /**
     * A line with its place.
     *
     * @param position grows from line to line
     * @param entry what it says
     */
    public record Line(long position, CustodyEntry entry) {}

    private static Line row(ResultSet row, int number) throws SQLException {
        var kind = row.getString("record_kind");
        var handOver = row.getString("hand_over");
        return new Line(
                row.getLong("seq"),
                new CustodyEntry(
                        new FileId(row.getObject("file", UUID.class)),
                        CustodyAct.valueOf(row.getString("act")),
                        row.getString("person"),
                        row.getString("office"),
                        kind == null
                                ? null
                                : new RecordRef(RecordKind.valueOf(kind), row.getString("record")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        handOver == null
                                ? null
                                : new CustodyEntry.HandOver(
                                        handOver,
                                        row.getString("from_office"),
                                        row.getString("request"))));
    }
}
