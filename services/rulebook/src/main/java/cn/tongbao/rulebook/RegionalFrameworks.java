package cn.tongbao.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The regional frameworks, by {@code regional-frameworks.yaml}. */
final class RegionalFrameworks {

    private final Rows<RegionalFramework> rows;
    private final Regions regions;

    private RegionalFrameworks(Rows<RegionalFramework> rows, Regions regions) {
        this.rows = rows;
        this.regions = regions;
    }

    static RegionalFrameworks read(Entry table, Regions regions, Rows<Limit> limits) {
        List<RegionalFramework> frameworks = new ArrayList<>();
        for (Entry row : table.entries("regionalFrameworks")) {
            frameworks.add(framework(row, regions, limits));
            row.done();
        }
        table.done();
        return new RegionalFrameworks(Rows.of(table.where(), frameworks), regions);
    }

    private static RegionalFramework framework(Entry row, Regions regions, Rows<Limit> limits) {
        LocalDate from = row.date("validFrom");
        return new RegionalFramework(
                row.string("code"),
                row.text("name"),
                limit(row, "answerLimit", limits),
                limit(row, "courseLimit", limits),
                members(row, regions),
                contacts(row),
                LimitTables.version(row, from),
                row.string("citation"),
                from,
                row.dateIfAny("validTo"),
                row.bool("verified"));
    }

    private static @Nullable String limit(Entry row, String key, Rows<Limit> limits) {
        String id = row.stringIfAny(key);
        row.check(id == null || limits.inForce(id), "%s is no limit in force", id);
        return id;
    }

    private static List<RegionalFramework.Member> members(Entry row, Regions regions) {
        List<RegionalFramework.Member> members = new ArrayList<>();
        for (Entry entry : row.entries("members")) {
            String region = entry.string("region");
            entry.check(regions.exists(region), "there is no region %s", region);
            members.add(
                    new RegionalFramework.Member(
                            region,
                            entry.date("validFrom"),
                            entry.dateIfAny("validTo"),
                            entry.bool("verified")));
            entry.done();
        }
        row.check(members.size() > 1, "a framework needs two members");
        checkTimes(row, members);
        return members;
    }

    /** A region may leave and come back, but is no member twice on one day. */
    private static void checkTimes(Entry row, List<RegionalFramework.Member> members) {
        for (RegionalFramework.Member member : members) {
            LocalDate end = member.validTo();
            row.check(
                    end == null || !end.isBefore(member.validFrom()),
                    "%s leaves before it joins",
                    member.regionCode());
            row.check(
                    members.stream()
                                    .filter(other -> other.regionCode().equals(member.regionCode()))
                                    .filter(other -> other.validOn(member.validFrom()))
                                    .count()
                            == 1,
                    "%s is a member twice on %s",
                    member.regionCode(),
                    member.validFrom());
        }
    }

    private static List<RegionalFramework.Contact> contacts(Entry row) {
        List<RegionalFramework.Contact> contacts = new ArrayList<>();
        for (Entry entry : row.entries("contacts")) {
            contacts.add(
                    new RegionalFramework.Contact(
                            entry.string("officeId"), entry.text("role"), entry.bool("verified")));
            entry.done();
        }
        return contacts;
    }

    List<RegionalFramework> on(LocalDate day) {
        return rows.validOn(day);
    }

    /**
     * Those of which both places are members on that day. Two places inside one member are no
     * matter of the framework, since they have a superior of their own.
     */
    List<RegionalFramework> shared(String region, String other, LocalDate on) {
        return rows.validOn(on).stream()
                .filter(framework -> {
                    String one = member(framework, region, on);
                    String another = member(framework, other, on);
                    return one != null && another != null && !one.equals(another);
                })
                .toList();
    }

    private @Nullable String member(RegionalFramework framework, String region, LocalDate on) {
        List<String> chain = regions.chain(region);
        return framework.members(on).stream()
                .map(RegionalFramework.Member::regionCode)
                .filter(chain::contains)
                .findFirst()
                .orElse(null);
    }
}
