package cn.tongbao.directory.engagement;

import cn.tongbao.directory.selection.Participation;
import java.util.Collection;
import java.util.Set;
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
    public Set<String> takenOn(Collection<String> references) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select reference from engagement
                                where reference = any(:references) and state ->> 'acceptedAt' is not null
                                """)
                        .param("references", references.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }
}
