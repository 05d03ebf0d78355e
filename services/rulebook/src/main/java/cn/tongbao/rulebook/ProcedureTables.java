package cn.tongbao.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads {@code conditions.yaml} and {@code grounds.yaml} and holds them against the codes. */
final class ProcedureTables {

    /** What a condition may ask for, by the code lists that name it. */
    private static final Map<String, String> MATERIALS =
            Map.of("CON-08", "confirmationMaterials", "APP-12", "listingRequirements");

    private final Codes codes;

    ProcedureTables(Codes codes) {
        this.codes = codes;
    }

    Rows<Condition> conditions(Entry table) {
        List<Condition> conditions = new ArrayList<>();
        for (Entry row : table.entries("conditions")) {
            LocalDate from = row.date("validFrom");
            String id = row.string("id");
            conditions.add(
                    new Condition(
                            id,
                            LimitTables.version(row, from),
                            row.text("text"),
                            items(id, row),
                            row.string("citation"),
                            from,
                            row.dateIfAny("validTo"),
                            row.bool("verified")));
            row.done();
        }
        table.done();
        return Rows.of(table.where(), conditions);
    }

    private List<Condition.Item> items(String id, Entry row) {
        List<Entry> entries = row.entriesIfAny("items");
        List<Condition.Item> items = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            String list = MATERIALS.get(id);
            entry.check(list != null, "%s asks for no materials", id);
            String code = codes.in(entry, Objects.requireNonNull(list), entry.string("code"));
            entry.check(named.add(code), "%s stands there twice", code);
            items.add(new Condition.Item(code, entry.text("text")));
            entry.done();
        }
        return items;
    }

    Rows<Ground> grounds(Entry table) {
        List<Ground> grounds = new ArrayList<>();
        for (Entry row : table.entries("grounds")) {
            String list = row.string("list");
            row.check(codes.lists().contains(list), "there is no list %s", list);
            LocalDate from = row.date("validFrom");
            grounds.add(
                    new Ground(
                            row.string("rule"),
                            codes.in(row, list, row.string("code")),
                            list,
                            LimitTables.version(row, from),
                            row.text("text"),
                            row.string("citation"),
                            from,
                            row.dateIfAny("validTo"),
                            row.bool("verified")));
            row.done();
        }
        table.done();
        return Rows.of(table.where(), grounds);
    }
}
