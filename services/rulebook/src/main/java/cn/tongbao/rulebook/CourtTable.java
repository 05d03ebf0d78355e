package cn.tongbao.rulebook;

import cn.tongbao.rulebook.CourtRow.AmountLine;
import cn.tongbao.rulebook.CourtRow.Circumstance;
import cn.tongbao.rulebook.CourtRow.Designation;
import cn.tongbao.rulebook.CourtRow.Remark;
import cn.tongbao.rulebook.CourtRow.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code courts.yaml} and holds it against the codes. */
final class CourtTable {

    private final Codes codes;
    private final Map<String, Designation> designations = new LinkedHashMap<>();

    private CourtTable(Codes codes) {
        this.codes = codes;
    }

    static Courts read(Entry table, Codes codes) {
        CourtTable reader = new CourtTable(codes);
        table.entries("designations").forEach(reader::designation);
        List<Tier> tiers = table.entries("tiers").stream().map(reader::tier).toList();
        List<AmountLine> lines =
                table.entries("amountLines").stream().map(reader::amountLine).toList();
        List<Remark> remarks = table.entries("notes").stream().map(reader::remark).toList();
        table.done();
        Rows<Tier> tierRows = Rows.of(table.where(), tiers);
        Rows<AmountLine> lineRows = Rows.of(table.where(), lines);
        checkComplete(table, tierRows, lineRows);
        return new Courts(tierRows, lineRows, Rows.of(table.where(), remarks));
    }

    /** From the first row on every dispute has its court, and the amount is thought of. */
    private static void checkComplete(Entry table, Rows<Tier> tiers, Rows<AmountLine> amountLines) {
        List<Dated> rows = new ArrayList<>(tiers.all());
        table.check(!rows.isEmpty(), "names no court");
        rows.addAll(amountLines.all());
        for (LocalDate day : turns(rows)) {
            long rest = tiers.validOn(day).stream().filter(Tier::otherwise).count();
            table.check(rest == 1, "needs one row for all the rest on %s, not %s", day, rest);
            table.check(
                    amountLines.find(Courts.AMOUNT, day) != null,
                    "%s is missing on %s",
                    Courts.AMOUNT,
                    day);
        }
    }

    /** The days on which a row begins, or one has ended the day before. */
    private static Set<LocalDate> turns(List<Dated> rows) {
        Set<LocalDate> days = new TreeSet<>();
        for (Dated row : rows) {
            days.add(row.validFrom());
            LocalDate end = row.validTo();
            if (end != null) {
                days.add(end.plusDays(1));
            }
        }
        return days;
    }

    private void designation(Entry row) {
        boolean obtained = row.bool("obtained");
        List<String> courts = row.strings("courts");
        row.check(obtained != courts.isEmpty(), "a list that was obtained names courts, no other");
        Designation designation =
                new Designation(
                        row.string("id"), row.text("text"), obtained, courts, row.string("source"));
        row.done();
        row.check(
                designations.put(designation.id(), designation) == null,
                "%s stands there twice",
                designation.id());
    }

    private Tier tier(Entry row) {
        LocalDate from = row.date("validFrom");
        boolean otherwise = Boolean.TRUE.equals(row.boolIfAny("otherwise"));
        Tier tier =
                new Tier(
                        row.string("id"),
                        LimitTables.version(row, from),
                        otherwise ? List.of() : when(row),
                        otherwise,
                        row.oneOf(CourtTier.class, "tier"),
                        designationOf(row),
                        row.text("reason"),
                        row.string("citation"),
                        from,
                        row.dateIfAny("validTo"),
                        row.bool("verified"));
        row.done();
        return tier;
    }

    private AmountLine amountLine(Entry row) {
        LocalDate from = row.date("validFrom");
        AmountLine line =
                new AmountLine(
                        row.string("id"),
                        LimitTables.version(row, from),
                        atLeast(row),
                        designationOf(row),
                        row.text("text"),
                        row.string("citation"),
                        from,
                        row.dateIfAny("validTo"),
                        row.bool("verified"));
        row.done();
        return line;
    }

    private static @Nullable BigDecimal atLeast(Entry row) {
        if (!row.bool("obtained")) {
            row.check(row.stringIfAny("atLeast") == null, "an amount that was not obtained");
            return null;
        }
        BigDecimal amount = row.decimal("atLeast");
        row.check(amount.signum() > 0, "'atLeast' must be positive");
        return amount;
    }

    private Remark remark(Entry row) {
        Remark remark =
                new Remark(
                        row.string("id"),
                        when(row),
                        row.text("text"),
                        row.string("citation"),
                        row.date("validFrom"),
                        row.dateIfAny("validTo"),
                        row.bool("verified"));
        row.done();
        return remark;
    }

    private Designation designationOf(Entry row) {
        String id = row.string("designation");
        Designation designation = designations.get(id);
        if (designation == null) {
            throw row.invalid("there is no designation " + id);
        }
        return designation;
    }

    private List<Circumstance> when(Entry row) {
        List<Circumstance> when = row.entries("when").stream().map(this::circumstance).toList();
        row.check(!when.isEmpty(), "names no circumstance");
        return when;
    }

    private Circumstance circumstance(Entry entry) {
        Circumstance circumstance =
                new Circumstance(
                        codes.allIn(entry, "rightTypes", "rightTypes"),
                        codes.allIn(entry, "disputeKinds", "disputeKinds"),
                        codes.allIn(entry, "disputeFeatures", "disputeFeatures"));
        entry.done();
        return circumstance;
    }
}
