package cn.tongbao.mediation.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases are referred to which body, as case-routing last said. */
@Repository
public class Referrals {

    private final JdbcClient jdbc;

    Referrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The running referral of a case; an act that opens its mediation excludes all others. */
    public Optional<Referral> lock(String caseReference) {
        return jdbc.sql(
                        """
                        select * from referral where case_reference = :case and running for update
                        """)
                .param("case", caseReference)
                .query(Referrals::referral)
                .optional();
    }

    /** Those that wait for the secretary of a body, the oldest first. */
    List<Referral> waiting(
            String bodyOfficeId, @Nullable OffsetDateTime after, String afterCase, int limit) {
        return jdbc.sql(
                        """
                        select * from referral r
                        where running and body_office_id = :body
                          and (cast(:after as timestamptz) is null
                               or (referred_at, case_reference) > (:after, :afterCase))
                          and not exists (select 1 from mediation m
                              where m.case_reference = r.case_reference and m.opened_at >= r.referred_at)
                        order by referred_at, case_reference limit :limit
                        """)
                .param("body", bodyOfficeId)
                .param("after", after)
                .param("afterCase", afterCase)
                .param("limit", limit)
                .query(Referrals::referral)
                .list();
    }

    /**
     * Takes over what case-routing says, unless something newer is known already.
     *
     * @return whether it was news
     */
    public boolean put(Referral referral, boolean running, long version) {
        return jdbc.sql(
                                """
                                insert into referral (case_reference, version, running, body_office_id, title,
                                    right_type, region_code, referred_at)
                                values (:case, :version, :running, :body, :title, :rightType, :regionCode, :at)
                                on conflict (case_reference) do update
                                set version = excluded.version, running = excluded.running,
                                    body_office_id = excluded.body_office_id, title = excluded.title,
                                    right_type = excluded.right_type, region_code = excluded.region_code,
                                    referred_at = excluded.referred_at
                                where referral.version < excluded.version
                                """)
                        .param("case", referral.caseReference())
                        .param("version", version)
                        .param("running", running)
                        .param("body", referral.bodyOfficeId())
                        .param("title", referral.title())
                        .param("rightType", referral.rightType())
                        .param("regionCode", referral.regionCode())
                        .param("at", referral.referredAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The case is with no body any more. */
    public void end(String caseReference, long version) {
        jdbc.sql(
                        """
                        update referral set running = false, version = :version
                        where case_reference = :case and version < :version
                        """)
                .param("case", caseReference)
                .param("version", version)
                .update();
    }

    private static Referral referral(ResultSet row, int number) throws SQLException {
        return new Referral(
                row.getString("case_reference"),
                row.getString("body_office_id"),
                row.getString("title"),
                row.getString("right_type"),
                row.getString("region_code"),
                row.getObject("referred_at", OffsetDateTime.class).toInstant());
    }
}
