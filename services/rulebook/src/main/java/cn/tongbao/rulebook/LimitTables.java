package cn.tongbao.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code limits.yaml}, {@code duties.yaml} and {@code shares.yaml}. */
final class LimitTables {

    private LimitTables() {}

    static Rows<Limit> limits(Entry table) {
        List<Limit> limits = new ArrayList<>();
        for (Entry row : table.entries("limits")) {
            limits.add(limit(row));
            row.done();
        }
        table.done();
        return Rows.of(table.where(), limits);
    }

    private static Limit limit(Entry row) {
        Unit unit = row.oneOf(Unit.class, "unit");
        LocalDate from = row.date("validFrom");
        return new Limit(
                row.string("id"),
                version(row, from),
                row.text("text"),
                row.text("trigger"),
                amount(row, unit),
                unit,
                rolls(row, unit),
                extensions(row, unit),
                row.string("citation"),
                from,
                row.dateIfAny("validTo"),
                row.bool("verified"));
    }

    private static List<Limit.Extension> extensions(Entry row, Unit limit) {
        List<Entry> entries = row.entriesIfAny("extensions");
        List<Limit.Extension> extensions = new ArrayList<>();
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            Unit unit = entry.oneOf(Unit.class, "unit");
            boolean follows =
                    unit.counted()
                            && limit.counted()
                            && (unit == Unit.HOURS) == (limit == Unit.HOURS);
            entry.check(follows, "an extension in %s cannot follow %s", unit, limit);
            extensions.add(
                    new Limit.Extension(
                            amount(entry, unit),
                            unit,
                            entry.text("text"),
                            entry.string("citation")));
            entry.done();
        }
        return extensions;
    }

    private static int amount(Entry row, Unit unit) {
        if (!unit.counted()) {
            row.check(row.numberIfAny("amount") == null, "%s has no amount", unit);
            return 0;
        }
        int amount = row.number("amount");
        row.check(amount > 0, "'amount' must be positive");
        return amount;
    }

    private static boolean rolls(Entry row, Unit unit) {
        @Nullable Boolean rolls = row.boolIfAny("rolls");
        boolean asks = unit == Unit.DAYS || unit == Unit.MONTHS || unit == Unit.YEARS;
        row.check(asks == (rolls != null), asks ? "'rolls' is missing" : unit + " never rolls");
        return Boolean.TRUE.equals(rolls);
    }

    static Rows<Duty> duties(Entry table) {
        List<Duty> duties = new ArrayList<>();
        for (Entry row : table.entries("duties")) {
            LocalDate from = row.date("validFrom");
            duties.add(
                    new Duty(
                            row.string("id"),
                            version(row, from),
                            row.text("text"),
                            row.string("citation"),
                            from,
                            row.dateIfAny("validTo"),
                            row.bool("verified")));
            row.done();
        }
        table.done();
        return Rows.of(table.where(), duties);
    }

    static Rows<Share> shares(Entry table) {
        List<Share> shares = new ArrayList<>();
        for (Entry row : table.entries("shares")) {
            LocalDate from = row.date("validFrom");
            shares.add(
                    new Share(
                            row.string("id"),
                            version(row, from),
                            row.text("text"),
                            share(row),
                            row.string("citation"),
                            from,
                            row.dateIfAny("validTo"),
                            row.bool("verified")));
            row.done();
        }
        table.done();
        return Rows.of(table.where(), shares);
    }

    private static BigDecimal share(Entry row) {
        BigDecimal share = row.decimal("share");
        row.check(
                share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0,
                "a share lies above 0 and is 1 at most");
        return share;
    }

    /**
     * Names a row and its wording: the day it is valid from and a mark of its content. A row whose
     * validity is given an end keeps its name, since what began under it goes on under it.
     */
    static String version(Entry row, LocalDate validFrom) {
        return validFrom + "." + row.contentMarkWithout("validTo");
    }
}
