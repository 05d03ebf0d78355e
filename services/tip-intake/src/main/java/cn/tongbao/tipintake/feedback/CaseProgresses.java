package cn.tongbao.tipintake.feedback;

import cn.tongbao.tipintake.sql.JsonColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The projection of cases. */
@Repository
public class CaseProgresses {

    private final JdbcClient jdbc;

    CaseProgresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what an event says of a case, unless something newer is known, and notes at its tips
     * where they went. A new stage is added to the steps that the case has taken.
     */
    public void keep(CaseProgress progress, List<String> tips) {
        jdbc.sql(
                        """
                        with kept as (
                            insert into case_progress (case_reference, version, stage, dispatches, steps)
                            values (:case, :version, :stage, cast(:dispatches as jsonb),
                                    cast(:steps as jsonb))
                            on conflict (case_reference) do update
                            set version = excluded.version, stage = excluded.stage,
                                dispatches = excluded.dispatches,
                                steps = case when case_progress.stage = excluded.stage
                                    then case_progress.steps
                                    else case_progress.steps || excluded.steps end
                            where case_progress.version <= excluded.version)
                        update tip set case_reference = :case
                        where reference = any (:tips) and case_reference is distinct from :case
                        """)
                .param("case", progress.caseReference())
                .param("version", progress.version())
                .param("stage", progress.stage().name())
                .param("dispatches", JsonColumns.write(progress.dispatches()))
                .param("steps", JsonColumns.write(progress.steps()))
                .param("tips", tips.toArray(String[]::new))
                .update();
    }

    /** How far a case is; empty for none, or as long as nothing has been heard of it. */
    public Optional<CaseProgress> of(@Nullable String caseReference) {
        if (caseReference == null) {
            return Optional.empty();
        }
        return jdbc.sql("select * from case_progress where case_reference = :case")
                .param("case", caseReference)
                .query(CaseProgresses::progress)
                .optional();
    }

    /** Whether a case has come to its end. */
    public boolean closed(@Nullable String caseReference) {
        return of(caseReference).map(found -> found.stage() == CaseStage.CLOSED).orElse(false);
    }

    private static CaseProgress progress(ResultSet row, int number) throws SQLException {
        return new CaseProgress(
                row.getString("case_reference"),
                row.getLong("version"),
                CaseStage.valueOf(row.getString("stage")),
                JsonColumns.read(row.getString("dispatches"), new TypeReference<>() {}),
                JsonColumns.read(row.getString("steps"), new TypeReference<>() {}));
    }
}
