package cn.tongbao.rulebook;

import cn.tongbao.rulebook.Rulebook.Tables;
import java.time.Clock;
import java.util.Map;

/**
 * Reads all tables, holds them against each other, and gives a rulebook only if nothing is wrong.
 */
final class RulebookLoader {

    private final Map<String, byte[]> files;

    private RulebookLoader(Map<String, byte[]> files) {
        this.files = files;
    }

    static Rulebook load(Map<String, byte[]> overrides, Clock clock) {
        Map<String, byte[]> files = TableFiles.together(overrides);
        Tables tables = new RulebookLoader(files).tables();
        Completeness.check(tables);
        return new Rulebook(tables, clock, Marks.of(files));
    }

    private Tables tables() {
        Codes codes = CodeTable.read(table("codes.json"));
        Rows<Limit> limits = LimitTables.limits(table("limits.yaml"));
        Regions regions = RegionTable.read(file("regions.tsv"));
        ProcedureTables procedure = new ProcedureTables(codes);
        RouteTables routeTables = new RouteTables(codes);
        return new Tables(
                codes,
                regions,
                calendar(),
                limits,
                LimitTables.duties(table("duties.yaml")),
                LimitTables.shares(table("shares.yaml")),
                StateTable.read(table("states.yaml"), codes, limits),
                routeTables.routes(table("routes.yaml")),
                routeTables.competence(table("competence.yaml")),
                ThresholdTable.read(table("thresholds.yaml"), codes),
                procedure.conditions(table("conditions.yaml")),
                procedure.grounds(table("grounds.yaml")),
                FrameworkTable.read(table("frameworks.yaml"), codes, limits),
                CourtTable.read(table("courts.yaml"), codes),
                RegionFlags.read(table("region-flags.yaml"), regions),
                RegionalFrameworks.read(table("regional-frameworks.yaml"), regions, limits));
    }

    private WorkCalendar calendar() {
        CalendarTables calendar = new CalendarTables();
        calendar.fixed(table("calendar.yaml"));
        for (String name : files.keySet()) {
            if (TableFiles.isCalendarYear(name)) {
                calendar.year(name, table(name));
            }
        }
        return calendar.build();
    }

    private Entry table(String name) {
        return TableReader.read(name, file(name));
    }

    private byte[] file(String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new InvalidRulebook("the table %s is missing".formatted(name));
        }
        return content;
    }
}
