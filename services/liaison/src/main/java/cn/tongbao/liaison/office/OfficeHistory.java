package cn.tongbao.liaison.office;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What an office was, version by version: the public part for everybody, the rest for staff. */
@Service
public class OfficeHistory {

    private final Offices offices;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    OfficeHistory(Offices offices, JdbcClient jdbc, JsonMapper json) {
        this.offices = offices;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One page, the oldest first. */
    @Transactional(readOnly = true)
    public Page<Version> page(
            Subject who, String id, @Nullable String cursor, @Nullable Integer limit) {
        if (offices.find(new OfficeId(id)).isEmpty()) {
            throw new NotReadable();
        }
        boolean staff = Access.mayDo(who, OfficeAct.READ_CONTACTS);
        int most = Cursor.limit(limit);
        List<Version> found =
                jdbc.sql(
                                """
                                select * from office_history
                                where office_id = :id and version > :after
                                order by version limit :limit
                                """)
                        .param("id", id)
                        .param("after", after(cursor))
                        .param("limit", most + 1)
                        .query((row, number) -> version(row, staff))
                        .list();
        boolean more = found.size() > most;
        List<Version> shown = more ? found.subList(0, most) : found;
        return new Page<>(
                shown, more ? Cursor.encode(Long.toString(shown.getLast().version())) : null);
    }

    private static long after(@Nullable String cursor) {
        List<String> keys = Cursor.decode(cursor, 1);
        if (keys.isEmpty()) {
            return 0;
        }
        try {
            return Long.parseLong(keys.getFirst());
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    private Version version(ResultSet row, boolean staff) throws SQLException {
        var state = json.readValue(row.getString("state"), OfficeView.class);
        return new Version(
                row.getLong("version"),
                row.getString("act"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                staff ? row.getString("person") : null,
                staff ? row.getString("by_office") : null,
                staff ? state : state.withoutContacts());
    }

    /**
     * What the office was after a change.
     *
     * @param act {@code REGISTERED}, {@code CHANGED} or {@code CLOSED}
     * @param person who made the change; for staff
     */
    public record Version(
            long version,
            String act,
            Instant at,
            @Nullable String reason,
            @Nullable String person,
            @Nullable String byOfficeId,
            OfficeView state) {}
}
