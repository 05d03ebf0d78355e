package cn.tongbao.rulebook;

import cn.tongbao.rulebook.RouteRow.Circumstance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code routes.yaml} and {@code competence.yaml} and holds them against the codes. */
final class RouteTables {

    private final Codes codes;

    RouteTables(Codes codes) {
        this.codes = codes;
    }

    Routes routes(Entry table) {
        List<RouteRow> rows = new ArrayList<>();
        for (Entry row : table.entries("routes")) {
            rows.add(route(row));
            row.done();
        }
        LocalDate since = table.date("since");
        table.done();
        return new Routes(Rows.of(table.where(), rows), since);
    }

    private RouteRow route(Entry row) {
        String id = row.string("id");
        LocalDate from = row.date("validFrom");
        RouteRule rule =
                new RouteRule(
                        code(row, "officeTypes", row.string("officeType")),
                        code(row, "dispatchKinds", row.string("dispatchKind")),
                        row.text("reason"),
                        id,
                        row.string("citation"),
                        row.bool("verified"),
                        LimitTables.version(row, from));
        List<Circumstance> when = row.entries("when").stream().map(this::circumstance).toList();
        row.check(!when.isEmpty(), "%s names no circumstance", id);
        boolean otherwise = Boolean.TRUE.equals(row.boolIfAny("otherwise"));
        return new RouteRow(id, when, otherwise, rule, from, row.dateIfAny("validTo"));
    }

    private Circumstance circumstance(Entry entry) {
        Circumstance circumstance =
                new Circumstance(
                        codes(entry, "rightTypes", "rightTypes"),
                        codes(entry, "infringementTypes", "infringementTypes"),
                        codes(entry, "caseTags", "tags"),
                        codes(entry, "channels", "channels"),
                        codes(entry, "infringementTypes", "exceptOnly"));
        entry.done();
        return circumstance;
    }

    Map<String, Competence> competence(Entry table) {
        Map<String, Competence> byType = new LinkedHashMap<>();
        for (Entry row : table.entries("competence")) {
            Competence competence =
                    new Competence(
                            code(row, "officeTypes", row.string("officeType")),
                            row.text("subject"),
                            codes(row, "rightTypes", "rightTypes"),
                            codes(row, "dispatchKinds", "dispatchKinds"),
                            row.strings("legacyNames"),
                            row.string("citation"),
                            row.bool("verified"),
                            row.contentMark());
            row.done();
            row.check(
                    byType.put(competence.officeType(), competence) == null,
                    "%s stands there twice",
                    competence.officeType());
        }
        table.done();
        return byType;
    }

    private Set<String> codes(Entry entry, String list, String key) {
        List<String> values = entry.strings(key);
        values.forEach(value -> code(entry, list, value));
        return Set.copyOf(values);
    }

    private String code(Entry entry, String list, String code) {
        entry.check(codes.has(list, code), "unknown code %s in %s", code, list);
        return code;
    }
}
