package cn.tongbao.directory.engagement;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.records.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Engagements as far as practice is judged by them. */
@Repository
public class PastEngagements {

    private final JdbcClient jdbc;
    private final StoredJson json;

    PastEngagements(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The engagement of that reference, over or not; nobody changes it until the act ends. */
    public Optional<Rateable> find(String reference) {
        return jdbc.sql("select state from engagement where reference = :reference for share")
                .param("reference", reference)
                .query((row, number) ->
                        rateable(json.read(row.getString("state"), Engagement.class)))
                .optional();
    }

    /** All that these members ever had and that are over, in the order in which they ended. */
    public List<Ended> ended(Collection<String> memberIds) {
        return jdbc.sql(
                        """
                        select reference, member_id,
                            coalesce(state -> 'parties' ->> 'engagedBy',
                                state -> 'parties' ->> 'officeId') as office_id,
                            (state -> 'ending' ->> 'at')::timestamptz as ended_at,
                            state -> 'ending' ->> 'reason' as reason,
                            (state -> 'report' ->> 'late')::boolean as late,
                            state ->> 'dueOn' is not null as due,
                            (select count(*) from jsonb_array_elements(state -> 'objections') o
                             where o ->> 'kind' = 'CHALLENGE') as complaints,
                            (select count(*) from jsonb_array_elements(state -> 'objections') o
                             where o ->> 'kind' = 'CHALLENGE'
                               and (o -> 'ruling' ->> 'granted')::boolean) as upheld
                        from engagement where member_id = any(:members) and not open
                        order by ended_at, reference
                        """)
                .param("members", memberIds.toArray(String[]::new))
                .query(PastEngagements::ended)
                .list();
    }

    private static Ended ended(ResultSet row, int number) throws SQLException {
        var reason = Ending.Reason.valueOf(row.getString("reason"));
        var late = row.getObject("late", Boolean.class);
        return new Ended(
                row.getString("reference"),
                row.getString("member_id"),
                row.getString("office_id"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                reason.leavesPlace(),
                inTime(reason, late, row.getBoolean("due")),
                row.getInt("complaints"),
                row.getInt("upheld"));
    }

    /**
     * Who was released for being late with a report never handed it in, and is late all the same.
     */
    private static @Nullable Boolean inTime(
            Ending.Reason reason, @Nullable Boolean late, boolean due) {
        if (reason == Ending.Reason.LATE) {
            return due ? Boolean.FALSE : null;
        }
        return late == null ? null : !late;
    }

    private static Rateable rateable(Engagement engagement) {
        var parties = engagement.parties();
        return new Rateable(
                engagement.reference(),
                parties.officeId(),
                parties.memberId(),
                parties.person(),
                engagement.audience(),
                engagement.over(),
                engagement.acceptedAt() != null);
    }

    /**
     * An engagement as far as it can be rated.
     *
     * @param takenOn whether he took the work on, without which there is no practice to speak of
     */
    public record Rateable(
            String reference,
            String officeId,
            @Nullable String memberId,
            @Nullable String person,
            Audience audience,
            boolean over,
            boolean takenOn) {}

    /**
     * An engagement by what came of it.
     *
     * @param officeId the body that engaged, also where another goes on for it by now
     * @param released whether he was released, so that another was chosen
     * @param inTime whether the report came by its day; null if none was due yet
     * @param complaints how often a party challenged him
     * @param upheld how many of these were granted
     */
    public record Ended(
            String reference,
            String memberId,
            String officeId,
            Instant endedAt,
            boolean released,
            @Nullable Boolean inTime,
            int complaints,
            int upheld) {}
}
