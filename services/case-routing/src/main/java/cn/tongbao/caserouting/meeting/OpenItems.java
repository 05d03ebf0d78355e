package cn.tongbao.caserouting.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is open of cases by decision of meetings; cases show it while liaison is down. */
@Repository
public class OpenItems {

    private final JdbcClient jdbc;

    OpenItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is open of a case, the nearest day first. */
    public List<Decided> of(String caseReference) {
        return jdbc.sql(
                        """
                        select * from open_item where case_reference = :case
                        order by due_on, decision_id
                        """)
                .param("case", caseReference)
                .query(OpenItems::item)
                .list();
    }

    /** What is open by decision of a meeting, in the place of what was known of it before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(
            String caseReference,
            String meetingReference,
            long version,
            List<String> takingPart,
            List<OpenItem> open) {
        if (!heardNewerOf(meetingReference, version)) {
            return;
        }
        jdbc.sql("delete from open_item where meeting_reference = :meeting")
                .param("meeting", meetingReference)
                .update();
        for (var item : open) {
            jdbc.sql(
                            """
                            insert into open_item (decision_id, case_reference, meeting_reference, text,
                                owner_office_id, due_on, overdue, taking_part)
                            values (:decision, :case, :meeting, :text, :owner, :dueOn, :overdue, :takingPart)
                            """)
                    .param("decision", item.decisionId())
                    .param("case", caseReference)
                    .param("meeting", meetingReference)
                    .param("text", item.text())
                    .param("owner", item.ownerOfficeId())
                    .param("dueOn", item.dueOn())
                    .param("overdue", item.overdue())
                    .param("takingPart", takingPart.toArray(String[]::new))
                    .update();
        }
    }

    private boolean heardNewerOf(String meetingReference, long version) {
        return jdbc.sql(
                                """
                                insert into followed_record (reference, version)
                                values (:reference, :version)
                                on conflict (reference) do update set version = excluded.version
                                where followed_record.version < excluded.version
                                """)
                        .param("reference", meetingReference)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Decided item(ResultSet row, int number) throws SQLException {
        var takingPart = row.getArray("taking_part");
        return new Decided(
                new OpenItem(
                        row.getString("decision_id"),
                        row.getString("meeting_reference"),
                        row.getString("text"),
                        row.getString("owner_office_id"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("overdue")),
                takingPart == null ? null : Arrays.asList((String[]) takingPart.getArray()));
    }

    /**
     * A decision about a case.
     *
     * @param takingPart the offices of the meeting; null in what was kept before they were
     */
    public record Decided(OpenItem item, @Nullable List<String> takingPart) {}
}
