package cn.tongbao.directory.selection;

import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.StoredJson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The selections in the database, each in one row. */
@Repository
class Selections {

    private final JdbcClient jdbc;
    private final StoredJson json;

    Selections(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
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
                .query((row, number) -> json.read(row.getString("state"), Selection.class))
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
                        .param("office", selection.matter().officeId())
                        .param("caseReference", selection.matter().caseReference())
                        .param("caseLabel", selection.matter().caseLabel())
                        .param("instance", name(selection.matter().instance()))
                        .param("redrawOf", announced == null ? null : announced.redrawOf())
                        .param("createdAt", selection.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void update(Selection selection) {
        bound(
                        selection,
                        """
                        update selection set version = :version, status = :status, member_id = :member,
                            engaged = :engaged, due_on = :dueOn, readers = :readers, state = :state::jsonb
                        where reference = :reference
                        """)
                .update();
    }

    private JdbcClient.StatementSpec bound(Selection selection, String sql) {
        return jdbc.sql(sql)
                .param("reference", selection.reference())
                .param("version", selection.version())
                .param("status", selection.status().name())
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

    /**
     * Who was chosen in the same case before: under the same reference by whatever body, under the
     * same label by this one, or in another procedure that the body has named. What a redraw
     * repeats is not before it.
     */
    Set<String> chosenBefore(Matter matter) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct member_id from selection
                                where member_id is not null
                                  and (case_reference = any(:references)
                                       or (office_id = :office and case_label = :caseLabel)
                                       or (office_id, case_label) in
                                            (select * from unnest(:offices::text[], :labels::text[])))
                                """)
                        .params(named(matter))
                        .query(String.class)
                        .list());
    }

    /**
     * Who was chosen in another procedure of the same case, by the selection: under the same
     * reference by another body, or by this one in another instance, or in a procedure that the
     * body has named. The same instance at the same court is the same procedure, or the second one
     * that follows a case sent back (法释〔2019〕2号 art. 5 para. 2).
     */
    Map<String, String> otherInstances(Matter matter) {
        var chosen = new HashMap<String, String>();
        jdbc.sql(
                        """
                        select reference, member_id from selection
                        where member_id is not null
                          and ((case_reference = any(:references)
                                  or (office_id = :office and case_label = :caseLabel))
                                 and (office_id <> :office or instance <> :instance)
                               or (office_id, case_label) in
                                    (select * from unnest(:offices::text[], :labels::text[])))
                          and not (office_id = :office and coalesce(instance = :instance, false))
                        """)
                .params(named(matter))
                .query(row -> {
                    chosen.put(row.getString("reference"), row.getString("member_id"));
                });
        return chosen;
    }

    private static Map<String, @Nullable Object> named(Matter matter) {
        var references = new ArrayList<String>();
        var offices = new ArrayList<String>();
        var labels = new ArrayList<String>();
        if (matter.caseReference() != null) {
            references.add(matter.caseReference());
        }
        for (var earlier : matter.earlierInstances()) {
            if (earlier.caseReference() != null) {
                references.add(earlier.caseReference());
            }
            if (earlier.officeId() != null && earlier.caseLabel() != null) {
                offices.add(earlier.officeId());
                labels.add(earlier.caseLabel().strip());
            }
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("references", references.toArray(String[]::new));
        values.put("office", matter.officeId());
        values.put("caseLabel", matter.caseLabel());
        values.put("instance", name(matter.instance()));
        values.put("offices", offices.toArray(String[]::new));
        values.put("labels", labels.toArray(String[]::new));
        return values;
    }

    private static @Nullable String name(@Nullable Instance instance) {
        return instance == null ? null : instance.name();
    }

    /** The next ones that the subject may see, the newest first; one more than the limit. */
    List<Selection> find(Subject who, @Nullable String status, @Nullable Place after, int limit) {
        var sql = new StringBuilder("select state from selection where readers && :tokens::text[]");
        if (status != null) {
            sql.append(" and status = :status");
        }
        if (after != null) {
            sql.append(" and (created_at, reference) < (:at::timestamptz, :reference)");
        }
        sql.append(" order by created_at desc, reference desc limit :limit");
        return jdbc.sql(sql.toString())
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("status", status)
                .param("at", after == null ? null : after.at())
                .param("reference", after == null ? null : after.reference())
                .param("limit", limit + 1)
                .query((row, number) -> json.read(row.getString("state"), Selection.class))
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
                .query((row, number) -> json.read(row.getString("state"), Selection.class))
                .list();
    }

    /** Where a selection stands in a list by age. */
    record Place(String at, String reference) {}
}
