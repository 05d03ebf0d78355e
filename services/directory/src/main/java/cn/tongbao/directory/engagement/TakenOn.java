package cn.tongbao.directory.engagement;

import cn.tongbao.directory.selection.Participation;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who accepted an engagement took part in the case, also if he was released later. */
@Repository
class TakenOn implements Participation {

    private final JdbcClient jdbc;

    TakenOn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Participant> of(Collection<String> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select member_id, state -> 'parties' ->> 'person' as person,
                            state ->> 'acceptedAt' is not null as took_on
                        from engagement
                        where reference = any(:references) and member_id is not null
                        """)
                .param("references", references.toArray(String[]::new))
                .query((row, number) ->
                        new Participant(
                                row.getString("member_id"),
                                row.getString("person"),
                                row.getBoolean("took_on")))
                .list();
    }
}
