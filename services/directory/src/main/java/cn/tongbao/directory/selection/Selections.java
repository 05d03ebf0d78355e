package cn.tongbao.directory.selection;

import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.member.Spelling;
import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.records.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The selections in the database, each in one row. */
@Repository
class Selections {

    private static final Logger log = LoggerFactory.getLogger(Selections.class);
    private static final String AGREED = " and status = 'AGREED'";
    private static final String DRAWS = " and status <> 'AGREED'";

    /** As many as fit into memory with their pools. */
    static final int TOGETHER = 10;

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Succession succession;

    Selections(JdbcClient jdbc, StoredJson json, Succession succession) {
        this.jdbc = jdbc;
        this.succession = succession;
        this.json = json;
    }

    Selection get(String reference) {
        return load(reference, "").orElseThrow(NotReadable::new);
    }

    /** The selection, for a change: nobody else changes it until the transaction ends. */
    Selection lock(String reference) {
        return load(reference, " for update").orElseThrow(NotReadable::new);
    }

    private Optional<Selection> load(String reference, String locking) {
        return jdbc.sql("select state from selection where reference = :reference" + locking)
                .param("reference", reference)
                .query((row, number) -> selection(row))
                .optional();
    }

    /** Whether the reference was still free and the selection has it now. */
    boolean insert(Selection selection) {
        var announced = selection.announced();
        return bound(
                                selection,
                                """
                                insert into selection (reference, version, status, office_id, case_reference,
                                    case_label, instance, redraw_of, member_id, engaged, created_at, due_on, readers, state)
                                values (:reference, :version, :status, :office, :caseReference, :caseLabel,
                                    :instance, :redrawOf, :member, :engaged, :createdAt, :dueOn, :readers, :state::jsonb)
                                on conflict (reference) do nothing
                                """)
                        .param("caseReference", selection.matter().caseReference())
                        .param("caseLabel", Spelling.ofLabel(selection.matter().caseLabel()))
                        .param("instance", name(selection.matter().instance()))
                        .param("redrawOf", announced == null ? null : announced.redrawOf())
                        .param("createdAt", selection.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Keeps what is new of it; what was announced stays as it was. */
    void update(Selection selection) {
        bound(
                        selection,
                        """
                        update selection set version = :version, status = :status, office_id = :office,
                            member_id = :member,
                            engaged = :engaged, due_on = :dueOn, readers = :readers,
                            state = :state::jsonb ||
                                case when jsonb_exists(state, 'announced')
                                     then jsonb_build_object('announced', state -> 'announced')
                                     else '{}' end
                        where reference = :reference
                        """)
                .update();
    }

    private JdbcClient.StatementSpec bound(Selection selection, String sql) {
        return jdbc.sql(sql)
                .param("reference", selection.reference())
                .param("version", selection.version())
                .param("status", selection.status().name())
                .param("office", selection.matter().officeId())
                .param("member", selection.memberId())
                .param("engaged", selection.engaged())
                .param("dueOn", dueOn(selection))
                .param("readers", selection.audience().toArray())
                .param("state", json.write(selection));
    }

    static @Nullable LocalDate dueOn(Selection selection) {
        LimitClock clock = selection.clock();
        return clock == null ? null : clock.dueOn();
    }

    /** How many engagements each of them has open; who has none is not in it. */
    Map<String, Integer> engagementsOf(Collection<String> memberIds) {
        var counted = new HashMap<String, Integer>();
        jdbc.sql(
                        """
                        select member_id, count(*) as engaged from selection
                        where engaged and member_id = any(:members) group by member_id
                        """)
                .param("members", memberIds.toArray(String[]::new))
                .query(row -> {
                    counted.put(row.getString("member_id"), row.getInt("engaged"));
                });
        return counted;
    }

    /** One at a time chooses for a case, so that each sees what the other began. */
    void lockCase(Matter matter) {
        waitFor("label:" + matter.officeId() + ":" + Spelling.ofLabel(matter.caseLabel()));
        if (matter.caseReference() != null) {
            waitFor("reference:" + matter.officeId() + ":" + matter.caseReference());
        }
    }

    private void waitFor(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('selection:' || :what, 0))")
                .param("what", what)
                .query((row, number) -> number)
                .list();
    }

    /** All that the body has chosen for the same, the oldest first. */
    List<Selection> ofSame(Matter matter) {
        return jdbc
                .sql(
                        """
                        select state from selection
                        where office_id = :office
                          and (case_label = :caseLabel or case_reference = :caseReference)
                        order by created_at, reference
                        """)
                .param("office", matter.officeId())
                .param("caseLabel", Spelling.ofLabel(matter.caseLabel()))
                .param("caseReference", matter.caseReference())
                .query((row, number) -> selection(row))
                .list()
                .stream()
                .filter(one -> one.matter().same(matter))
                .toList();
    }

    /**
     * By which selections somebody was chosen in the same case before: under the same reference by
     * whatever body, under the same label by this one, or in another procedure that the body has
     * named. What a redraw repeats is not before it.
     */
    List<String> chosenBefore(Matter matter) {
        return jdbc.sql(
                        """
                        select reference from selection
                        where member_id is not null
                          and (case_reference = any(:references)
                               or (office_id = :office and case_label = :caseLabel)
                               or (office_id, case_label) in
                                    (select * from unnest(:offices::text[], :labels::text[])))
                        """)
                .params(named(matter))
                .query((row, number) -> row.getString("reference"))
                .list();
    }

    /**
     * By which selections somebody was chosen in another procedure of the same case: under the same
     * reference by another body, or by this one in another instance, or in a procedure that the
     * body has named. The same instance at the same court is the same procedure, or the second one
     * that follows a case sent back (法释〔2019〕2号 art. 5 para. 2); one of which nobody knows the
     * instance may be another.
     */
    List<String> otherInstances(Matter matter) {
        return jdbc.sql(
                        """
                        select reference from selection
                        where member_id is not null
                          and ((case_reference = any(:references)
                                  or (office_id = :office and case_label = :caseLabel))
                                 and (office_id <> :office or instance is distinct from :instance)
                               or (office_id, case_label) in
                                    (select * from unnest(:offices::text[], :labels::text[])))
                          and not (office_id = :office and coalesce(instance = :instance, false))
                        """)
                .params(named(matter))
                .query((row, number) -> row.getString("reference"))
                .list();
    }

    private Map<String, @Nullable Object> named(Matter matter) {
        var references = new ArrayList<String>();
        var bodies = new ArrayList<String>();
        var labels = new ArrayList<String>();
        if (matter.caseReference() != null) {
            references.add(matter.caseReference());
        }
        for (var earlier : matter.earlierInstances()) {
            if (earlier.caseReference() != null) {
                references.add(earlier.caseReference());
            }
            if (earlier.officeId() != null && earlier.caseLabel() != null) {
                bodies.add(succession.standing(earlier.officeId()));
                labels.add(Spelling.ofLabel(earlier.caseLabel()));
            }
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("references", references.toArray(String[]::new));
        values.put("office", matter.officeId());
        values.put("caseLabel", Spelling.ofLabel(matter.caseLabel()));
        values.put("instance", name(matter.instance()));
        values.put("offices", bodies.toArray(String[]::new));
        values.put("labels", labels.toArray(String[]::new));
        return values;
    }

    private static @Nullable String name(@Nullable Instance instance) {
        return instance == null ? null : instance.name();
    }

    /**
     * The next ones that the subject may see, the newest first; one more than the limit. What was
     * announced of draws stays where it is: a page of pools would not fit into memory.
     */
    List<Selection> find(Subject who, Filter filter, @Nullable Place after, int limit) {
        var sql =
                new StringBuilder(
                        """
                        select state - 'announced' as state from selection
                        where readers && :tokens::text[]
                        """);
        if (filter.status() != null) {
            sql.append(" and status = :status");
        }
        if (filter.kind() != null) {
            sql.append(filter.kind() == SelectionKind.AGREED ? AGREED : DRAWS);
        }
        if (filter.ofCase() != null) {
            sql.append(" and (case_reference = :case or case_label = :label)");
        }
        return page(sql, after, limit)
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("status", filter.status())
                .param("case", filter.ofCase())
                .param("label", filter.ofCase() == null ? null : Spelling.ofLabel(filter.ofCase()))
                .query((row, number) -> selection(row))
                .list();
    }

    /**
     * The next draws of whatever body, the newest first; one more than the limit. Pools stay where
     * they are: everybody may ask, and many of them at once would not fit into memory.
     */
    List<DrawView> draws(@Nullable Place after, int limit) {
        return page(
                        new StringBuilder(
                                """
                                select reference, status, member_id,
                                    coalesce(state #>> '{announced,at}', state ->> 'createdAt') as announced_at,
                                    state #>> '{matter,memberKind}' as member_kind,
                                    state #> array['announced', 'names', member_id] as name,
                                    state #>> '{voided,reason}' as void_reason,
                                    state #>> '{announced,redrawOf}' as redraw_of,
                                    state ->> 'redrawnAs' as redrawn_as,
                                    case when jsonb_typeof(state #> '{announced,before}') = 'array'
                                         then state #> '{announced,before}' else '[]' end as earlier
                                from selection where true
                                """
                                        + DRAWS),
                        after,
                        limit)
                .query((row, number) -> draw(row))
                .list();
    }

    /**
     * What somebody altered of an announcement so that it cannot be read any more is left out: the
     * draw is void in the end, and nothing else hangs on it.
     */
    private Selection selection(ResultSet row) throws SQLException {
        var state = row.getString("state");
        try {
            return json.read(state, Selection.class);
        } catch (JacksonException unreadable) {
            var rest = json.read(state, ObjectNode.class);
            if (rest.remove("announced") == null) {
                throw unreadable;
            }
            log.atError()
                    .addKeyValue("selection", rest.path("reference").asString(""))
                    .setCause(unreadable)
                    .log("What is kept of a draw's announcement cannot be read any more");
            return json.read(json.write(rest), Selection.class);
        }
    }

    private DrawView draw(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var reason = row.getString("void_reason");
        return new DrawView(
                row.getString("reference"),
                SelectionStatus.valueOf(row.getString("status")),
                Instant.parse(row.getString("announced_at")),
                MemberKind.valueOf(row.getString("member_kind")),
                row.getString("member_id"),
                name == null ? null : json.read(name, Announced.Name.class),
                reason == null ? null : Voided.Reason.valueOf(reason),
                row.getString("redraw_of"),
                row.getString("redrawn_as"),
                List.of(json.read(row.getString("earlier"), String[].class)));
    }

    private JdbcClient.StatementSpec page(StringBuilder sql, @Nullable Place after, int limit) {
        if (after != null) {
            sql.append(" and (created_at, reference) < (:at::timestamptz, :reference)");
        }
        sql.append(" order by created_at desc, reference desc limit :limit");
        return jdbc.sql(sql.toString())
                .param("at", after == null ? null : after.at())
                .param("reference", after == null ? null : after.reference())
                .param("limit", limit + 1);
    }

    /** Some of what the office has chosen, by reference; nobody else changes them. */
    List<Selection> lockOf(String officeId) {
        return jdbc.sql(
                        """
                        select state from selection where office_id = :office
                        order by reference limit :limit for update
                        """)
                .param("office", officeId)
                .param("limit", TOGETHER)
                .query((row, number) -> selection(row))
                .list();
    }

    /** The next ones by reference, none of which can change until the transaction ends. */
    List<Selection> shareAfter(@Nullable String reference, int limit) {
        return jdbc.sql(
                        """
                        select state from selection where reference > :after
                        order by reference limit :limit for share
                        """)
                .param("after", reference == null ? "" : reference)
                .param("limit", limit)
                .query((row, number) -> selection(row))
                .list();
    }

    /**
     * What is looked for.
     *
     * @param ofCase a reference or a label
     */
    record Filter(@Nullable String status, @Nullable SelectionKind kind, @Nullable String ofCase) {}

    /** Where a selection stands in a list by age. */
    record Place(String at, String reference) {}
}
