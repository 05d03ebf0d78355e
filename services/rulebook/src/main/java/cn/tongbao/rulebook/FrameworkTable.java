package cn.tongbao.rulebook;

import cn.tongbao.rulebook.EligibilityRule.Admitted;
import cn.tongbao.rulebook.EligibilityRule.Foreigners;
import cn.tongbao.rulebook.EligibilityRule.Way;
import cn.tongbao.rulebook.MediatorRequirement.Experience;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code frameworks.yaml} and holds it against the codes and the limits. */
final class FrameworkTable {

    private static final String FRAMEWORKS = "mediationFrameworks";
    private static final String QUALIFICATIONS = "mediatorQualifications";

    private final Codes codes;
    private final Rows<Limit> limits;

    private FrameworkTable(Codes codes, Rows<Limit> limits) {
        this.codes = codes;
        this.limits = limits;
    }

    private enum Kind {
        ADULT,
        ROSTER,
        QUALIFICATION,
        YEARS
    }

    static Rows<MediationFramework> read(Entry table, Codes codes, Rows<Limit> limits) {
        FrameworkTable reader = new FrameworkTable(codes, limits);
        List<MediationFramework> frameworks = new ArrayList<>();
        for (Entry row : table.entries("frameworks")) {
            frameworks.add(reader.framework(row));
            row.done();
        }
        table.done();
        Rows<MediationFramework> rows = Rows.of(table.where(), frameworks);
        for (Code code : codes.list(FRAMEWORKS)) {
            table.check(rows.inForce(code.code()), "nothing in force about %s", code.code());
        }
        return rows;
    }

    private MediationFramework framework(Entry row) {
        LocalDate from = row.date("validFrom");
        return new MediationFramework(
                codes.in(row, FRAMEWORKS, row.string("code")),
                LimitTables.version(row, from),
                row.text("text"),
                row.text("fee"),
                row.boolIfAny("free"),
                row.text("binding"),
                row.text("confidentiality"),
                limit(row, row.string("limit"), from),
                row.text("limitBasis"),
                row.strings("postFilingLimits").stream().map(id -> limit(row, id, from)).toList(),
                row.bool("choiceLimits"),
                row.oneOf(Confirmability.class, "confirmability"),
                row.bool("waiverInWriting"),
                eligibility(row.entry("eligibility")),
                row.string("citation"),
                from,
                row.dateIfAny("validTo"),
                row.bool("verified"));
    }

    /** A framework needs its limits from its first day on. */
    private String limit(Entry row, String id, LocalDate from) {
        row.check(
                limits.find(id, from) != null && limits.inForce(id),
                "%s is no limit in force since %s",
                id,
                from);
        return id;
    }

    private EligibilityRule eligibility(Entry entry) {
        List<Way> ways = entry.entries("anyOf").stream().map(this::way).toList();
        entry.check(!ways.isEmpty(), "nobody could mediate");
        EligibilityRule rule =
                new EligibilityRule(
                        entry.string("id"),
                        entry.text("text"),
                        ways,
                        foreigners(entry.entry("foreigners")),
                        entry.string("citation"),
                        entry.bool("verified"));
        entry.done();
        return rule;
    }

    private static Foreigners foreigners(Entry entry) {
        Foreigners foreigners =
                new Foreigners(
                        entry.oneOf(Admitted.class, "admitted"),
                        entry.text("text"),
                        entry.string("citation"),
                        entry.bool("verified"));
        entry.done();
        return foreigners;
    }

    private Way way(Entry entry) {
        List<MediatorRequirement> requires =
                entry.entries("requires").stream().map(this::requirement).toList();
        entry.check(!requires.isEmpty(), "a way requires something");
        Way way = new Way(entry.text("text"), requires);
        entry.done();
        return way;
    }

    private MediatorRequirement requirement(Entry entry) {
        Text text = entry.text("text");
        MediatorRequirement requirement =
                switch (entry.oneOf(Kind.class, "kind")) {
                    case ADULT -> new MediatorRequirement.Adult(text);
                    case ROSTER -> new MediatorRequirement.OnRoster(text);
                    case QUALIFICATION ->
                            new MediatorRequirement.Qualified(qualifications(entry), text);
                    case YEARS ->
                            new MediatorRequirement.Experienced(
                                    entry.oneOf(Experience.class, "of"), years(entry), text);
                };
        entry.done();
        return requirement;
    }

    private Set<String> qualifications(Entry entry) {
        Set<String> qualifications = codes.allIn(entry, QUALIFICATIONS, "qualifications");
        entry.check(!qualifications.isEmpty(), "names no qualification");
        return qualifications;
    }

    private static int years(Entry entry) {
        int years = entry.number("atLeast");
        entry.check(years > 0, "'atLeast' must be positive");
        return years;
    }
}
