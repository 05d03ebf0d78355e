package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.identity.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of cases by due day. Whoever answers for cases sees them by the case's own due day, found
 * by audience; an agency sees them by the due day of its own dispatch, found by its office.
 */
@Repository
class CaseOverviews {

    private static final String BY_AUDIENCE =
            """
            , c.due_on::text as sort_due
            from case_file c
            where c.readers && :tokens::text[]
            """;

    private static final String BY_OFFICE =
            """
            , d.due_on::text as sort_due
            from dispatch d join case_file c on c.reference = d.case_reference
            where d.office_id = :office and c.readers && :tokens::text[]
              and not exists (select 1 from dispatch n
                              where n.case_reference = d.case_reference and n.office_id = d.office_id
                                and n.position > d.position)
            """;

    private final JdbcClient jdbc;
    private final CaseFiles files;

    CaseOverviews(JdbcClient jdbc, CaseFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** The next cases after a due day and reference; one more than the limit, if there is one. */
    List<Row> find(Subject who, CaseFilter filter, @Nullable Place after, int limit) {
        planForTheseValues();
        var watches = CaseSight.watches(who) || !holdsDispatches(who.office());
        var due = watches ? "c.due_on" : "d.due_on";
        var sql =
                new StringBuilder("select ")
                        .append(CaseFiles.HEAD_COLUMNS)
                        .append(watches ? BY_AUDIENCE : BY_OFFICE);
        if (filter.status() != null) {
            sql.append(" and c.status = :status");
        }
        if (filter.region() != null && !prefix(filter.region()).isEmpty()) {
            sql.append(" and c.region_code like :region");
        }
        if (filter.overdue() != null) {
            sql.append(watches ? " and c.overdue" : " and d.overdue").append(" = :overdue");
        }
        if (filter.tip() != null) {
            sql.append(
                    " and c.reference in (select case_reference from case_tip where tip_reference"
                            + " = :tip)");
        }
        if (after != null) {
            sql.append(" and (").append(due).append(", c.reference) > (:due::date, :reference)");
        }
        sql.append(" order by ").append(due).append(", c.reference limit :limit");
        var heads = new ArrayList<CaseHead>();
        var dues = new ArrayList<String>();
        bind(sql.toString(), who, filter, after, limit)
                .query(row -> {
                    heads.add(files.head(row, heads.size()));
                    dues.add(row.getString("sort_due"));
                });
        var rows = new ArrayList<Row>();
        var filled = files.filled(heads);
        for (int i = 0; i < filled.size(); i++) {
            rows.add(new Row(filled.get(i), new Place(dues.get(i), heads.get(i).reference())));
        }
        return rows;
    }

    /**
     * Some audiences hold a handful of cases and some hold all: a plan that does not look at the
     * values is wrong for one of them.
     */
    private void planForTheseValues() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    private boolean holdsDispatches(@Nullable String office) {
        return jdbc.sql("select exists (select 1 from dispatch where office_id = :office)")
                .param("office", office)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(
            String sql, Subject who, CaseFilter filter, @Nullable Place after, int limit) {
        var statement =
                jdbc.sql(sql)
                        .param("tokens", who.tokens().toArray(String[]::new))
                        .param("office", who.office())
                        .param("limit", limit + 1)
                        .param("status", filter.status())
                        .param("overdue", filter.overdue())
                        .param("tip", filter.tip());
        if (filter.region() != null) {
            statement = statement.param("region", prefix(filter.region()) + "%");
        }
        if (after != null) {
            statement = statement.param("due", after.due()).param("reference", after.reference());
        }
        return statement;
    }

    /** The digits that all regions below a region share. */
    private static String prefix(String region) {
        if (region.endsWith("0000")) {
            return region.startsWith("00") ? "" : region.substring(0, 2);
        }
        return region.endsWith("00") ? region.substring(0, 4) : region;
    }

    /** A case in a list, with where it stands in it. */
    record Row(CaseFile file, Place place) {}

    /** Where a case stands in a list: its due day, {@code infinity} for none, and its reference. */
    record Place(String due, String reference) {}
}
