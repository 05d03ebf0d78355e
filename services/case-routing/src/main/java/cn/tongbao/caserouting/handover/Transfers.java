package cn.tongbao.caserouting.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The transfers asked for, one row for each request. */
@Repository
class Transfers {

    private final JdbcClient jdbc;

    Transfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one of a request, for a change. */
    Optional<Transfer> lock(String request) {
        return jdbc.sql("select * from case_transfer where request = :request for update")
                .param("request", request)
                .query(Transfers::row)
                .optional();
    }

    /** The one that waits for an answer to its request; the row of the case has to be locked. */
    Optional<Transfer> runningOf(String caseReference) {
        return jdbc.sql(
                        """
                        select * from case_transfer
                        where case_reference = :case and status = 'NOTED' for update
                        """)
                .param("case", caseReference)
                .query(Transfers::row)
                .optional();
    }

    /** The next ones by request, none of which can change until the transaction ends. */
    List<Transfer> shareAfter(@Nullable String request, int limit) {
        return jdbc.sql(
                        """
                        select * from case_transfer where request > :after
                        order by request limit :limit for share
                        """)
                .param("after", request == null ? "" : request)
                .param("limit", limit)
                .query(Transfers::row)
                .list();
    }

    void put(Transfer transfer) {
        var reason = transfer.reason();
        jdbc.sql(
                        """
                        insert into case_transfer (request, heard, version, case_reference, status, reason,
                            asking_office_id, asked_office_id, from_office_id, to_office_id, at)
                        values (:request, :heard, :version, :case, :status, :reason,
                            :asking, :asked, :from, :to, :at)
                        on conflict (request) do update
                        set heard = excluded.heard, version = excluded.version, status = excluded.status,
                            reason = excluded.reason, asking_office_id = excluded.asking_office_id,
                            asked_office_id = excluded.asked_office_id,
                            from_office_id = excluded.from_office_id, to_office_id = excluded.to_office_id,
                            at = excluded.at
                        """)
                .param("request", transfer.request())
                .param("heard", transfer.heard())
                .param("version", transfer.version())
                .param("case", transfer.caseReference())
                .param("status", transfer.status().name())
                .param("reason", reason == null ? null : reason.name())
                .param("asking", transfer.askingOfficeId())
                .param("asked", transfer.askedOfficeId())
                .param("from", transfer.fromOfficeId())
                .param("to", transfer.toOfficeId())
                .param("at", transfer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Transfer row(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        return new Transfer(
                row.getString("request"),
                row.getLong("heard"),
                row.getLong("version"),
                row.getString("case_reference"),
                TransferStatus.valueOf(row.getString("status")),
                reason == null ? null : TransferRefusal.valueOf(reason),
                row.getString("asking_office_id"),
                row.getString("asked_office_id"),
                row.getString("from_office_id"),
                row.getString("to_office_id"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
