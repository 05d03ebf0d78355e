package cn.tongbao.liaison.framework;

import cn.tongbao.rulebook.Limit;
import cn.tongbao.rulebook.RegionalFramework;
import cn.tongbao.rulebook.Regions;
import cn.tongbao.rulebook.Text;
import cn.tongbao.rulebook.Unit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regional framework as anybody may read it.
 *
 * @param answerLimit its own limit for saying whether one helps; missing where the general one runs
 * @param courseLimit its own limit for finishing; missing where the general one runs
 * @param members the regions that are in it on the day asked for
 * @param memberships who was, is and will be in it; only where one framework is asked for
 * @param verified false as long as nobody has read in an official text that it exists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrameworkView(
        String code,
        Text name,
        @Nullable LimitRow answerLimit,
        @Nullable LimitRow courseLimit,
        List<Membership> members,
        @Nullable List<Membership> memberships,
        List<RegionalFramework.Contact> contacts,
        String version,
        String citation,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified) {

    static FrameworkView of(
            RegionalFramework framework,
            LocalDate on,
            Regions regions,
            @Nullable LimitRow answer,
            @Nullable LimitRow course,
            boolean whole) {
        return new FrameworkView(
                framework.code(),
                framework.name(),
                answer,
                course,
                shown(framework.members(on), regions),
                whole ? shown(framework.members(), regions) : null,
                framework.contacts(),
                framework.version(),
                framework.citation(),
                framework.validFrom(),
                framework.validTo(),
                framework.verified());
    }

    private static List<Membership> shown(List<RegionalFramework.Member> members, Regions regions) {
        return members.stream()
                .map(member ->
                        new Membership(
                                member.regionCode(),
                                regions.name(member.regionCode()),
                                member.validFrom(),
                                member.validTo(),
                                member.verified()))
                .toList();
    }

    /** A region, down to a city, that is in it with all that lies in the region. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Membership(
            String regionCode,
            Text name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean verified) {}

    /** A limit that the framework has for itself. */
    public record LimitRow(
            String ruleId, Text text, int amount, Unit unit, String citation, boolean verified) {

        static LimitRow of(Limit limit) {
            return new LimitRow(
                    limit.id(),
                    limit.text(),
                    limit.amount(),
                    limit.unit(),
                    limit.citation(),
                    limit.verified());
        }
    }
}
