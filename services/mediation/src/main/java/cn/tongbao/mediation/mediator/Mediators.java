package cn.tongbao.mediation.mediator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mediators of all bodies. */
@Repository
public class Mediators {

    /** A mediator as he stands on a day. */
    private static final String ON_DAY =
            """
            select mediator.*,
                active and cast(:day as date)
                    between coalesce(active_from, :day) and coalesce(active_until, :day) as active_on_day
            from mediator
            """;

    private final JdbcClient jdbc;

    Mediators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mediator of that account as he stands on a day, active or not. */
    public Optional<Mediator> find(String person, LocalDate day) {
        return jdbc.sql(ON_DAY + "where person = :person")
                .param("person", person)
                .param("day", day)
                .query(Mediators::mediator)
                .optional();
    }

    Optional<Mediator> lock(String person, LocalDate day) {
        return jdbc.sql(ON_DAY + "where person = :person for update")
                .param("person", person)
                .param("day", day)
                .query(Mediators::mediator)
                .optional();
    }

    /** Those of a body on a day, by name; one more than the limit, if there is one. */
    List<Mediator> of(@Nullable String bodyOfficeId, LocalDate day, List<String> after, int limit) {
        return jdbc.sql(
                        ON_DAY
                                + """
                                where (cast(:body as text) is null or body_office_id = :body)
                                  and (cast(:name as text) is null or (name, person) > (:name, :person))
                                order by name, person limit :limit
                                """)
                .param("body", bodyOfficeId)
                .param("day", day)
                .param("name", after.isEmpty() ? null : after.get(0))
                .param("person", after.isEmpty() ? null : after.get(1))
                .param("limit", limit + 1)
                .query(Mediators::mediator)
                .list();
    }

    /** Whether nobody had this person yet. */
    boolean insert(Mediator mediator) {
        return bound(
                                """
                                insert into mediator (person, version, body_office_id, name, adult, qualifications,
                                    mediation_years, profession_years, commercial_years, roster_courts, abroad, active)
                                values (:person, :version, :body, :name, :adult, :qualifications, :mediationYears,
                                    :professionYears, :commercialYears, :rosterCourts, :abroad, :active)
                                on conflict (person) do nothing
                                """,
                                mediator)
                        .update()
                == 1;
    }

    void update(Mediator mediator) {
        bound(
                        """
                        update mediator set version = :version, name = :name, adult = :adult,
                            qualifications = :qualifications, mediation_years = :mediationYears,
                            profession_years = :professionYears, commercial_years = :commercialYears,
                            roster_courts = :rosterCourts, abroad = :abroad, active = :active
                        where person = :person
                        """,
                        mediator)
                .update();
    }

    /** Whether the directory told of this person, so that it alone says what is known of him. */
    boolean ofDirectory(String person) {
        return jdbc.sql(
                        """
                        select exists (select 1 from mediator
                            where person = :person and told_at is not null)
                        """)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Takes over what the directory says, unless something newer is known from it already. */
    public void take(Mediator mediator, Term term, Instant toldAt) {
        bound(
                        """
                        insert into mediator (person, version, body_office_id, name, adult, qualifications,
                            mediation_years, profession_years, commercial_years, roster_courts, abroad, active,
                            active_from, active_until, told_at)
                        values (:person, :version, :body, :name, :adult, :qualifications, :mediationYears,
                            :professionYears, :commercialYears, :rosterCourts, :abroad, :active,
                            :activeFrom, :activeUntil, :toldAt)
                        on conflict (person) do update
                        set version = mediator.version + 1, body_office_id = excluded.body_office_id,
                            name = excluded.name, adult = excluded.adult,
                            qualifications = excluded.qualifications,
                            mediation_years = excluded.mediation_years,
                            profession_years = excluded.profession_years,
                            commercial_years = excluded.commercial_years,
                            roster_courts = excluded.roster_courts, abroad = excluded.abroad,
                            active = excluded.active, active_from = excluded.active_from,
                            active_until = excluded.active_until, told_at = excluded.told_at
                        where mediator.told_at is null or mediator.told_at <= excluded.told_at
                        """,
                        mediator)
                .param("activeFrom", term.from())
                .param("activeUntil", term.until())
                .param("toldAt", toldAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, Mediator mediator) {
        return jdbc.sql(sql)
                .param("person", mediator.person())
                .param("version", mediator.version())
                .param("body", mediator.bodyOfficeId())
                .param("name", mediator.name())
                .param("adult", mediator.adult())
                .param("qualifications", mediator.qualifications().toArray(String[]::new))
                .param("mediationYears", mediator.mediationYears())
                .param("professionYears", mediator.professionYears())
                .param("commercialYears", mediator.commercialYears())
                .param("rosterCourts", mediator.rosterCourts().toArray(String[]::new))
                .param("abroad", mediator.foreign())
                .param("active", mediator.active());
    }

    private static Mediator mediator(ResultSet row, int number) throws SQLException {
        return new Mediator(
                row.getString("person"),
                row.getLong("version"),
                row.getString("body_office_id"),
                row.getString("name"),
                row.getBoolean("adult"),
                set(row, "qualifications"),
                row.getInt("mediation_years"),
                row.getInt("profession_years"),
                row.getInt("commercial_years"),
                set(row, "roster_courts"),
                row.getBoolean("abroad"),
                row.getBoolean("active_on_day"));
    }

    private static Set<String> set(ResultSet row, String column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
