package cn.tongbao.directory.engagement;

import cn.tongbao.directory.record.StoredJson;
import cn.tongbao.platform.identity.Audience;
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

    /** The engagement of that reference, over or not; locked until the transaction ends. */
    public Optional<Past> find(String reference) {
        return jdbc.sql("select state from engagement where reference = :reference for share")
                .param("reference", reference)
                .query((row, number) -> past(json.read(row.getString("state"), Engagement.class)))
                .optional();
    }

    /** All that a member ever had and that are over, the newest first. */
    public List<Past> over(String memberId) {
        return jdbc.sql(
                        """
                        select state from engagement where member_id = :member and not open
                        order by opened_at desc, reference limit 1000
                        """)
                .param("member", memberId)
                .query((row, number) -> past(json.read(row.getString("state"), Engagement.class)))
                .list();
    }

    private static Past past(Engagement engagement) {
        var report = engagement.report();
        var challenges =
                engagement.objections().stream()
                        .filter(one -> one.kind() == Objection.Kind.CHALLENGE)
                        .count();
        return new Past(
                engagement.reference(),
                engagement.parties().officeId(),
                engagement.parties().memberId(),
                engagement.parties().person(),
                engagement.audience(),
                engagement.over(),
                engagement.status() == EngagementStatus.RELEASED,
                report == null ? null : !report.late(),
                challenges);
    }

    /**
     * An engagement by what came of it.
     *
     * @param inTime whether the report came by its day; null without a report
     */
    public record Past(
            String reference,
            String officeId,
            @Nullable String memberId,
            @Nullable String person,
            Audience audience,
            boolean over,
            boolean released,
            @Nullable Boolean inTime,
            long challenges) {}
}
