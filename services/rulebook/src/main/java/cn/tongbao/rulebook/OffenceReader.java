package cn.tongbao.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one offence of {@code thresholds.yaml}. */
final class OffenceReader {

    private final Entry row;
    private final Codes codes;

    OffenceReader(Entry row, Codes codes) {
        this.row = row;
        this.codes = codes;
    }

    Offence read() {
        Set<String> types = Set.copyOf(row.strings("infringementTypes"));
        row.check(!types.isEmpty(), "no infringement type");
        types.forEach(type ->
                row.check(
                        codes.has("infringementTypes", type),
                        "unknown infringement type %s",
                        type));
        @Nullable String whenServices = row.stringIfAny("whenServices");
        row.check(
                whenServices == null || types.contains(whenServices),
                "%s is not of this offence",
                whenServices);
        @Nullable Text notHeld = row.textIfAny("notHeld");
        @Nullable Integer years = row.numberIfAny("priorYears");
        Rows<ThresholdLine> lines = lines(types, notHeld);
        Offence offence =
                new Offence(
                        row.string("article"),
                        row.text("name"),
                        types,
                        onlyWith(types),
                        unspecified(types),
                        whenServices,
                        Set.copyOf(row.strings("priorArticles")),
                        years == null ? 0 : years,
                        lines,
                        notHeld,
                        row.string("citation"),
                        row.contentMark());
        row.done();
        return offence;
    }

    private Map<String, Set<String>> onlyWith(Set<String> types) {
        Map<String, Set<String>> map = new LinkedHashMap<>();
        row.stringsByName("onlyWith")
                .forEach((type, rights) -> {
                    row.check(types.contains(type), "%s is not of this offence", type);
                    rights.forEach(this::checkRight);
                    map.put(type, Set.copyOf(rights));
                });
        return map;
    }

    private Map<String, Set<String>> unspecified(Set<String> types) {
        Map<String, Set<String>> map = new LinkedHashMap<>();
        row.stringsByName("unspecified")
                .forEach((right, named) -> {
                    checkRight(right);
                    row.check(types.containsAll(named), "%s are not all of this offence", named);
                    map.put(right, Set.copyOf(named));
                });
        return map;
    }

    private void checkRight(String right) {
        row.check(codes.has("rightTypes", right), "unknown right type %s", right);
    }

    private Rows<ThresholdLine> lines(Set<String> types, @Nullable Text notHeld) {
        @Nullable List<Entry> entries = row.entriesIfAny("lines");
        row.check(
                (entries == null) == (notHeld != null), "needs lines, or notHeld with the reason");
        if (entries == null) {
            return Rows.of(row.where(), List.of());
        }
        LineReader reader =
                new LineReader(types, row.entryIfAny("conditions"), row.entryIfAny("upper"));
        List<ThresholdLine> lines = new ArrayList<>();
        for (Entry entry : entries) {
            lines.add(reader.read(entry));
            entry.done();
        }
        reader.done();
        checkHalves(lines);
        return Rows.of(row.where(), lines);
    }

    private void checkHalves(List<ThresholdLine> lines) {
        Set<String> known = new HashSet<>();
        for (ThresholdLine line : lines) {
            for (List<String> item : line.halves()) {
                row.check(
                        known.containsAll(item),
                        "%s names lines that do not stand before it",
                        line.id());
            }
            known.add(line.id());
        }
    }
}
