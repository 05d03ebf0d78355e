package cn.tongbao.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code thresholds.yaml}: the times of the rules, and the offences with their lines. */
final class ThresholdTable {

    private ThresholdTable() {}

    static Thresholds read(Entry table, Codes codes) {
        List<Regime> regimes = new ArrayList<>();
        for (Entry row : table.entries("regimes")) {
            regimes.add(regime(row));
            row.done();
        }
        checkJoint(table, regimes);
        Map<String, Offence> offences = new LinkedHashMap<>();
        for (Entry row : table.entries("offences")) {
            Offence offence = new OffenceReader(row, codes).read();
            row.check(
                    offences.put(offence.article(), offence) == null,
                    "%s stands there twice",
                    offence.article());
            checkAnswers(row, offence, regimes);
        }
        table.done();
        return new Thresholds(List.copyOf(offences.values()), regimes);
    }

    private static Regime regime(Entry row) {
        LocalDate from = row.date("validFrom");
        return new Regime(
                row.string("id"),
                row.bool("held"),
                row.text("text"),
                row.string("citation"),
                from,
                row.dateIfAny("validTo"),
                row.bool("verified"),
                LimitTables.version(row, from));
    }

    /**
     * The times stand in their order, follow each other, and the first is not held, for whatever
     * lies before.
     */
    private static void checkJoint(Entry table, List<Regime> regimes) {
        table.check(
                !regimes.isEmpty() && !regimes.getFirst().held(),
                "the first time must be one that is not held");
        for (int i = 0; i < regimes.size(); i++) {
            LocalDate end = regimes.get(i).validTo();
            boolean last = i == regimes.size() - 1;
            boolean joined =
                    last
                            ? end == null
                            : end != null && end.plusDays(1).equals(regimes.get(i + 1).validFrom());
            table.check(joined, "gap or overlap in time after %s", regimes.get(i).id());
        }
    }

    /** In every time that is held, each infringement type of an offence has at least one line. */
    private static void checkAnswers(Entry row, Offence offence, List<Regime> regimes) {
        if (offence.notHeld() != null) {
            return;
        }
        for (Regime regime : regimes) {
            for (String type : regime.held() ? offence.infringementTypes() : Set.<String>of()) {
                row.check(
                        !offence.lines(Set.of(type), regime.validFrom()).isEmpty(),
                        "%s has no line for %s on %s",
                        offence.article(),
                        type,
                        regime.validFrom());
            }
        }
    }
}
