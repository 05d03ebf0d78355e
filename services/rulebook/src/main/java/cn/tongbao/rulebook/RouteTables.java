package cn.tongbao.rulebook;

import cn.tongbao.rulebook.RouteRow.Circumstance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
                        codes.in(row, "officeTypes", row.string("officeType")),
                        codes.in(row, "dispatchKinds", row.string("dispatchKind")),
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
                        codes.allIn(entry, "rightTypes", "rightTypes"),
                        codes.allIn(entry, "infringementTypes", "infringementTypes"),
                        codes.allIn(entry, "caseTags", "tags"),
                        codes.allIn(entry, "channels", "channels"),
                        codes.allIn(entry, "infringementTypes", "exceptOnly"));
        entry.done();
        return circumstance;
    }

    Map<String, Competence> competence(Entry table) {
        Map<String, Competence> byType = new LinkedHashMap<>();
        for (Entry row : table.entries("competence")) {
            Competence competence =
                    new Competence(
                            codes.in(row, "officeTypes", row.string("officeType")),
                            row.text("subject"),
                            codes.allIn(row, "rightTypes", "rightTypes"),
                            codes.allIn(row, "dispatchKinds", "dispatchKinds"),
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
}
