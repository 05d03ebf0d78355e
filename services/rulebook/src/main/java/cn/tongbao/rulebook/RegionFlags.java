package cn.tongbao.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The practices that differ by place, by {@code region-flags.yaml}. */
final class RegionFlags {

    static final String ADMIN_MEDIATION_CONFIRMATION = "adminMediationConfirmation";

    /** Flags that somebody asks for; a misspelt one would never take effect. */
    private static final List<String> KNOWN = List.of(ADMIN_MEDIATION_CONFIRMATION);

    private final Rows<Row> rows;
    private final Regions regions;

    private RegionFlags(Rows<Row> rows, Regions regions) {
        this.rows = rows;
        this.regions = regions;
    }

    private record Row(
            String flag,
            String region,
            RegionFlag answer,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements Dated {

        @Override
        public String id() {
            return key(flag, region);
        }

        static String key(String flag, String region) {
            return flag + '/' + region;
        }
    }

    static RegionFlags read(Entry table, Regions regions) {
        List<Row> rows = new ArrayList<>();
        for (Entry row : table.entries("regionFlags")) {
            rows.add(row(row, regions));
            row.done();
        }
        table.done();
        return new RegionFlags(Rows.of(table.where(), rows), regions);
    }

    private static Row row(Entry row, Regions regions) {
        String flag = row.string("flag");
        row.check(KNOWN.contains(flag), "unknown flag %s, known are %s", flag, KNOWN);
        String region = row.string("region");
        row.check(regions.exists(region), "there is no region %s", region);
        LocalDate from = row.date("validFrom");
        RegionFlag answer =
                new RegionFlag(
                        row.bool("enabled"),
                        region,
                        row.text("text"),
                        row.string("citation"),
                        row.bool("verified"),
                        LimitTables.version(row, from));
        return new Row(flag, region, answer, from, row.dateIfAny("validTo"));
    }

    /** The row of the nearest region upward that is valid on that day, otherwise off. */
    RegionFlag of(String flag, @Nullable String regionCode, LocalDate on) {
        if (regionCode == null) {
            return RegionFlag.OFF;
        }
        for (String region : regions.chain(regionCode)) {
            Row row = rows.find(Row.key(flag, region), on);
            if (row != null) {
                return row.answer();
            }
        }
        return RegionFlag.OFF;
    }
}
