package cn.tongbao.rulebook;

import cn.tongbao.rulebook.RouteRow.Matter;
import cn.tongbao.rulebook.Rulebook.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What no single table can show: that together they leave nothing unanswered. */
final class Completeness {

    private static final Set<String> SHARES = Set.of("RTE-06", "THR-NEAR");
    private static final Set<String> DUTIES = Set.of("FWD-01", "FWD-21");

    private final Tables tables;

    private Completeness(Tables tables) {
        this.tables = tables;
    }

    static void check(Tables tables) {
        Completeness all = new Completeness(tables);
        SHARES.forEach(
                id -> check(tables.shares().inForce(id), "shares.yaml", "%s is missing", id));
        DUTIES.forEach(
                id -> check(tables.duties().inForce(id), "duties.yaml", "%s is missing", id));
        all.everyOfficeTypeHasItsCompetence();
        all.everyRouteLeadsToACompetentOffice();
        all.everyMatterIsRouted();
    }

    private void everyOfficeTypeHasItsCompetence() {
        for (Code type : tables.codes().list("officeTypes")) {
            check(
                    tables.competence().containsKey(type.code()),
                    "competence.yaml",
                    "nothing about %s",
                    type.code());
        }
    }

    private void everyRouteLeadsToACompetentOffice() {
        for (RouteRow row : tables.routes().rows().all()) {
            Competence competence = tables.competence().get(row.rule().officeType());
            check(
                    competence != null
                            && competence.dispatchKinds().contains(row.rule().dispatchKind()),
                    "routes.yaml",
                    "%s sends %s to %s, which does not take it",
                    row.id(),
                    row.rule().dispatchKind(),
                    row.rule().officeType());
        }
    }

    /**
     * Every right, known or not, with every infringement, known or not, whenever a row begins to be
     * valid.
     */
    private void everyMatterIsRouted() {
        List<@Nullable String> rights = new ArrayList<>(codes("rightTypes"));
        rights.add(null);
        List<Set<String>> infringements =
                new ArrayList<>(codes("infringementTypes").stream().map(Set::of).toList());
        infringements.add(Set.of());
        for (LocalDate day : days()) {
            List<RouteRow> valid = tables.routes().rows().validOn(day);
            for (@Nullable String right : rights) {
                for (Set<String> infringement : infringements) {
                    Matter matter = new Matter(right, infringement, Set.of(), null);
                    check(
                            Routes.answers(matter, valid),
                            "routes.yaml",
                            "no way for right %s with infringement %s on %s",
                            right,
                            infringement,
                            day);
                }
            }
        }
    }

    private List<LocalDate> days() {
        LocalDate since = tables.routes().since();
        List<LocalDate> days = new ArrayList<>(List.of(since));
        tables.routes().rows().beginnings().stream().filter(since::isBefore).forEach(days::add);
        return days;
    }

    private List<String> codes(String list) {
        return tables.codes().list(list).stream().map(Code::code).toList();
    }

    @SuppressWarnings(
            "AnnotateFormatMethod") // its annotations would be a dependency of every service
    private static void check(
            boolean holds, String table, String complaint, @Nullable Object... details) {
        if (!holds) {
            throw new InvalidRulebook(table + ": " + complaint.formatted(details));
        }
    }
}
