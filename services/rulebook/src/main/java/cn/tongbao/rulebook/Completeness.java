package cn.tongbao.rulebook;

import cn.tongbao.rulebook.RouteRow.Matter;
import cn.tongbao.rulebook.Rulebook.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What no single table can show: that together they leave nothing unanswered. */
final class Completeness {

    private static final Set<String> SHARES =
            Set.of("RTE-06", "THR-NEAR", "PRA-01", "PRA-02", "PRA-03", "PRA-04");
    private static final Set<String> DUTIES =
            Set.of(
                    "FWD-01", "FWD-21", "MED-07", "MED-08", "MED-10", "CON-01", "CON-03", "CON-12",
                    "CON-14", "CON-17", "CON-20", "CON-21", "CON-22", "CON-23", "APP-01", "APP-02",
                    "APP-03", "APP-05", "APP-06", "APP-07", "APP-08", "APP-09", "APP-10", "APP-13",
                    "APP-14", "TEC-01", "SHR-02", "XRG-01", "XRG-07", "XRG-14", "XRG-15");
    private static final Set<String> CONDITIONS =
            Set.of(
                    "CON-04", "CON-05", "CON-06", "CON-07", "CON-08", "APP-04", "APP-11", "APP-12",
                    "TEC-02", "SHR-01", "XRG-03", "XRG-04", "XRG-05", "XRG-06", "XRG-08", "XRG-09",
                    "XRG-11");

    /** Limits that no state and no framework names, but a service asks for. */
    private static final Set<String> LIMITS =
            Set.of(
                    "MED-02", "MED-09", "CON-09", "CON-18", "CON-18T", "CON-19", "APP-12E",
                    "XRG-10", "XRG-12U", "XRG-12C", "XRG-12D", "XRG-13", "XRG-13F", "XRG-13R",
                    "XRG-13E");

    /** The grounds that each rule must have, by the code lists they come from. */
    private static final Map<String, Set<String>> GROUNDS =
            Map.of(
                    "MED-RETURN", Set.of("mediationReturnGrounds"),
                    "MED-END", Set.of("mediationTerminationGrounds"),
                    "CON-15", Set.of("confirmationNonAcceptanceGrounds"),
                    "CON-16",
                            Set.of(
                                    "confirmationDismissalGrounds",
                                    "confirmationNonAcceptanceGrounds"));

    /** The conditions that ask for materials, and all that each has to ask for. */
    private static final Map<String, String> MATERIALS =
            Map.of("CON-08", "confirmationMaterials", "APP-12", "listingRequirements");

    private static final String MISSING = "%s is missing";

    private final Tables tables;

    private Completeness(Tables tables) {
        this.tables = tables;
    }

    static void check(Tables tables) {
        Completeness all = new Completeness(tables);
        SHARES.forEach(id -> check(tables.shares().inForce(id), "shares.yaml", MISSING, id));
        DUTIES.forEach(id -> check(tables.duties().inForce(id), "duties.yaml", MISSING, id));
        CONDITIONS.forEach(
                id -> check(tables.conditions().inForce(id), "conditions.yaml", MISSING, id));
        LIMITS.forEach(id -> check(tables.limits().inForce(id), "limits.yaml", MISSING, id));
        all.everyGroundBelongsToItsRule();
        GROUNDS.forEach(all::everyCodeIsAGround);
        MATERIALS.forEach(all::everyMaterialIsAskedFor);
        all.everyOfficeTypeHasItsCompetence();
        all.everyRouteLeadsToACompetentOffice();
        all.everyMatterIsRouted();
    }

    private void everyGroundBelongsToItsRule() {
        for (Ground ground : tables.grounds().all()) {
            Set<String> lists = GROUNDS.getOrDefault(ground.ruleId(), Set.of());
            check(
                    lists.contains(ground.list()),
                    "grounds.yaml",
                    "%s takes no grounds from %s",
                    ground.ruleId(),
                    ground.list());
        }
    }

    private void everyCodeIsAGround(String rule, Set<String> lists) {
        for (String list : lists) {
            for (String code : codes(list)) {
                check(
                        tables.grounds().inForce(rule + '/' + code),
                        "grounds.yaml",
                        "%s has no row for %s",
                        rule,
                        code);
            }
        }
    }

    private void everyMaterialIsAskedFor(String id, String list) {
        for (Condition condition : tables.conditions().versions(id)) {
            check(
                    condition.items().stream()
                            .map(Condition.Item::code)
                            .toList()
                            .containsAll(codes(list)),
                    "conditions.yaml",
                    "%s leaves out a material",
                    condition.id());
        }
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
