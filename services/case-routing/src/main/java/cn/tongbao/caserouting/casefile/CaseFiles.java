package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.identity.NotReadable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases in the database: a row for each, and one for every dispatch and instruction. */
@Repository
class CaseFiles {

    static final String HEAD_COLUMNS =
            """
            c.reference, c.version, c.status, c.routing_office_id, c.tips, c.content, c.figures,
            c.opened_at, c.closed_at, c.updated_at, c.clock, c.escalations, c.referral,
            c.hand_overs
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final StoredJson json;

    CaseFiles(JdbcClient jdbc, JdbcTemplate batches, StoredJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** The case as it is. */
    CaseFile get(String reference) {
        return load(reference, "").orElseThrow(NotReadable::new);
    }

    /** The case, for a change: nobody else changes it until the transaction ends. */
    CaseFile lock(String reference) {
        return lockIfThere(reference).orElseThrow(NotReadable::new);
    }

    /** The next cases by reference, none of which can change until the transaction ends. */
    List<CaseFile> shareAfter(@Nullable String reference, int limit) {
        var heads =
                jdbc.sql(
                                "select "
                                        + HEAD_COLUMNS
                                        + """
                                        from case_file c where c.reference > :after
                                        order by c.reference limit :limit for share
                                        """)
                        .param("after", reference == null ? "" : reference)
                        .param("limit", limit)
                        .query(this::head)
                        .list();
        return filled(heads);
    }

    /** The case that a tip went into. */
    Optional<String> ofTip(String tipReference) {
        return jdbc.sql("select case_reference from case_tip where tip_reference = :tip")
                .param("tip", tipReference)
                .query(String.class)
                .optional();
    }

    /** Whether this is newer than what was last heard of the tip; from now on it is the newest. */
    boolean heardNewerOf(AcceptedTip tip) {
        return jdbc.sql(
                                """
                                update case_tip set tip_version = :version
                                where tip_reference = :tip and tip_version < :version
                                """)
                        .param("version", tip.version())
                        .param("tip", tip.reference())
                        .update()
                == 1;
    }

    /** The case of that reference, if there is one, locked for a change. */
    Optional<CaseFile> lockIfThere(String reference) {
        return load(reference, " for update");
    }

    /**
     * Whether this is newer than what was last heard of the mediation or confirmation; from now on
     * it is the newest.
     */
    boolean heardNewerOf(String followed, long version) {
        return jdbc.sql(
                                """
                                insert into followed_record (reference, version)
                                values (:reference, :version)
                                on conflict (reference) do update set version = excluded.version
                                where followed_record.version < excluded.version
                                """)
                        .param("reference", followed)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The cases in which something is or was awaited from an office. */
    List<String> awaitedFrom(String officeId) {
        return jdbc.sql(
                        """
                        select case_reference from dispatch
                        where office_id = :office and status in ('SENT', 'ACKNOWLEDGED')
                        union
                        select case_reference from instruction
                        where office_id = :office and status in ('OPEN', 'OVERDUE')
                        union
                        select reference from case_file
                        where referral ->> 'bodyOfficeId' = :office
                        order by case_reference
                        """)
                .param("office", officeId)
                .query((row, number) -> row.getString("case_reference"))
                .list();
    }

    /** The cases that a centre keeps, ended ones too: somebody has to answer for them. */
    List<String> keptBy(String officeId) {
        return jdbc.sql(
                        """
                        select reference from case_file where routing_office_id = :office
                        order by reference
                        """)
                .param("office", officeId)
                .query((row, number) -> row.getString("reference"))
                .list();
    }

    /** The case that a dispatch belongs to. */
    Optional<String> ofDispatch(UUID dispatchId) {
        return jdbc.sql("select case_reference from dispatch where dispatch_id = :id")
                .param("id", dispatchId)
                .query(String.class)
                .optional();
    }

    /** The case that an instruction belongs to. */
    Optional<String> ofInstruction(UUID instructionId) {
        return jdbc.sql("select case_reference from instruction where instruction_id = :id")
                .param("id", instructionId)
                .query(String.class)
                .optional();
    }

    /** Whether the reference was still free and now belongs to this case. */
    boolean insert(CaseFile file, AcceptedTip tip) {
        var inserted =
                bound(
                                file,
                                """
                                insert into case_file (reference, version, status, routing_office_id, region_code,
                                    tips, content, figures, opened_at, closed_at, updated_at, clock, escalations,
                                    due_on, overdue, readers)
                                values (:reference, :version, :status, :routingOfficeId, :regionCode,
                                    :tips, :content::jsonb, :figures::jsonb, :openedAt, :closedAt, :updatedAt,
                                    :clock::jsonb, :escalations::jsonb, coalesce(:dueOn::date, 'infinity'), :overdue, :readers)
                                on conflict (reference) do nothing
                                """)
                        .param("regionCode", file.content().regionCode())
                        .param("tips", file.head().tips().toArray(String[]::new))
                        .param("content", json.write(file.content()))
                        .param("openedAt", utc(file.head().openedAt()))
                        .update();
        if (inserted == 0) {
            return false;
        }
        insertTip(file, tip);
        insertHistory(file);
        return true;
    }

    /** Writes what the act changed, and its history. */
    void update(CaseFile file) {
        bound(
                        file,
                        """
                        update case_file
                        set version = :version, status = :status, routing_office_id = :routingOfficeId,
                            figures = :figures::jsonb, closed_at = :closedAt, updated_at = :updatedAt,
                            clock = :clock::jsonb, escalations = :escalations::jsonb,
                            referral = :referral::jsonb, hand_overs = :handOvers::jsonb,
                            due_on = coalesce(:dueOn::date, 'infinity'),
                            overdue = :overdue, readers = :readers
                        where reference = :reference
                        """)
                .update();
        if (file.contentChanged()) {
            jdbc.sql(
                            """
                            update case_file set content = :content::jsonb, region_code = :regionCode
                            where reference = :reference
                            """)
                    .param("content", json.write(file.content()))
                    .param("regionCode", file.content().regionCode())
                    .param("reference", file.reference())
                    .update();
        }
        file.dispatches().stream().filter(file.changes()::touched).forEach(d -> put(file, d));
        file.instructions().stream().filter(file.changes()::touched).forEach(i -> put(file, i));
        insertHistory(file);
    }

    /** Cases filled with their dispatches and instructions, in the same order. */
    List<CaseFile> filled(List<CaseHead> heads) {
        var parts = parts(heads.stream().map(CaseHead::reference).toList());
        return heads.stream()
                .map(head -> {
                    var own = parts.getOrDefault(head.reference(), Parts.none());
                    return CaseFile.stored(head, own.dispatches, own.instructions);
                })
                .toList();
    }

    CaseHead head(ResultSet row, int number) throws SQLException {
        return new CaseHead(
                row.getString("reference"),
                row.getLong("version"),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("routing_office_id"),
                Arrays.asList((String[]) row.getArray("tips").getArray()),
                json.read(row.getString("content"), CaseContent.class),
                json.read(row.getString("figures"), CaseFigures.class),
                Objects.requireNonNull(instant(row, "opened_at")),
                instant(row, "closed_at"),
                Objects.requireNonNull(instant(row, "updated_at")),
                json.readIfThere(row.getString("clock"), LimitClock.class),
                json.readList(row.getString("escalations"), Escalation.class),
                json.readIfThere(row.getString("referral"), Referral.class),
                json.readList(row.getString("hand_overs"), HandOver.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private Optional<CaseFile> load(String reference, String locking) {
        return jdbc.sql(
                        "select "
                                + HEAD_COLUMNS
                                + " from case_file c where c.reference = :reference"
                                + locking)
                .param("reference", reference)
                .query(this::head)
                .optional()
                .map(head -> filled(List.of(head)).getFirst());
    }

    private Map<String, Parts> parts(Collection<String> references) {
        var parts = new HashMap<String, Parts>();
        if (references.isEmpty()) {
            return parts;
        }
        jdbc.sql(
                        """
                        select case_reference, position, true as sent, state from dispatch
                        where case_reference = any(:references)
                        union all
                        select case_reference, position, false, state from instruction
                        where case_reference = any(:references)
                        order by case_reference, position
                        """)
                .param("references", references.toArray(String[]::new))
                .query(row -> {
                    var own =
                            parts.computeIfAbsent(
                                    row.getString("case_reference"), _ -> Parts.none());
                    var state = row.getString("state");
                    if (row.getBoolean("sent")) {
                        own.dispatches.add(json.read(state, Dispatch.class));
                    } else {
                        own.instructions.add(json.read(state, Instruction.class));
                    }
                });
        return parts;
    }

    private JdbcClient.StatementSpec bound(CaseFile file, String sql) {
        var head = file.head();
        return jdbc.sql(sql)
                .param("reference", head.reference())
                .param("version", head.version())
                .param("status", head.status().name())
                .param("routingOfficeId", head.routingOfficeId())
                .param("figures", json.write(head.figures()))
                .param("closedAt", utc(head.closedAt()))
                .param("updatedAt", utc(head.updatedAt()))
                .param("clock", head.clock() == null ? null : json.write(head.clock()))
                .param("escalations", json.write(head.escalations()))
                .param("referral", head.referral() == null ? null : json.write(head.referral()))
                .param("handOvers", json.write(head.handOvers()))
                .param("dueOn", file.dueOn())
                .param("overdue", file.overdue())
                .param("readers", file.readers().toArray());
    }

    private void insertTip(CaseFile file, AcceptedTip tip) {
        jdbc.sql(
                        """
                        insert into case_tip (tip_reference, tip_version, case_reference)
                        values (:tip, :version, :case)
                        """)
                .param("tip", tip.reference())
                .param("version", tip.version())
                .param("case", file.reference())
                .update();
    }

    private void put(CaseFile file, Dispatch dispatch) {
        jdbc.sql(
                        """
                        insert into dispatch (dispatch_id, case_reference, position, office_id, kind, status,
                            version, due_on, overdue, state)
                        values (:id, :case, :position, :officeId, :kind, :status,
                            :version, coalesce(:dueOn::date, 'infinity'), :overdue, :state::jsonb)
                        on conflict (dispatch_id) do update
                        set office_id = excluded.office_id, status = excluded.status,
                            version = excluded.version, due_on = excluded.due_on, overdue = excluded.overdue, state = excluded.state
                        """)
                .param("id", dispatch.id())
                .param("case", file.reference())
                .param("position", dispatch.position())
                .param("officeId", dispatch.officeId())
                .param("kind", dispatch.sending().kind().name())
                .param("status", dispatch.status().name())
                .param("version", dispatch.version())
                .param("dueOn", dispatch.clock() == null ? null : dispatch.clock().dueOn())
                .param("overdue", dispatch.overdue())
                .param("state", json.write(dispatch))
                .update();
    }

    private void put(CaseFile file, Instruction instruction) {
        jdbc.sql(
                        """
                        insert into instruction (instruction_id, case_reference, position, office_id, status,
                            version, due_on, state)
                        values (:id, :case, :position, :officeId, :status, :version, :dueOn, :state::jsonb)
                        on conflict (instruction_id) do update
                        set office_id = excluded.office_id, status = excluded.status,
                            version = excluded.version, state = excluded.state
                        """)
                .param("id", instruction.id())
                .param("case", file.reference())
                .param("position", instruction.position())
                .param("officeId", instruction.officeId())
                .param("status", instruction.status().name())
                .param("version", instruction.version())
                .param("dueOn", instruction.dueOn())
                .param("state", json.write(instruction))
                .update();
    }

    private void insertHistory(CaseFile file) {
        var rows = new ArrayList<Object[]>();
        for (var entry : file.changes().history()) {
            rows.add(
                    new Object[] {
                        file.reference(),
                        file.version(),
                        utc(entry.deed().at()),
                        entry.act().name(),
                        entry.from(),
                        entry.to(),
                        entry.dispatchId(),
                        entry.instructionId(),
                        entry.deed().person(),
                        entry.deed().office(),
                        json.write(entry.detail())
                    });
        }
        batches.batchUpdate(
                """
                insert into case_history (case_reference, case_version, at, act, from_status, to_status,
                    dispatch_id, instruction_id, person, office_id, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                rows);
    }

    private record Parts(List<Dispatch> dispatches, List<Instruction> instructions) {

        static Parts none() {
            return new Parts(new ArrayList<>(), new ArrayList<>());
        }
    }
}
