package cn.tongbao.caserouting.advice;

import cn.tongbao.caserouting.casefile.CaseContent;
import cn.tongbao.caserouting.casefile.CaseFile;
import cn.tongbao.caserouting.casefile.DispatchKind;
import cn.tongbao.caserouting.casefile.RuleRow;
import cn.tongbao.caserouting.office.Office;
import cn.tongbao.caserouting.office.Offices;
import cn.tongbao.platform.identity.RegionChain;
import cn.tongbao.rulebook.RouteRule;
import cn.tongbao.rulebook.RulebookSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The offices that the routing rules call competent: of each type, the open ones of the nearest
 * region upwards of the place. Of several in one region those whose competence names the matter
 * come alone.
 */
@Component
public class CompetentOffices {

    private final RulebookSource rulebook;
    private final Offices offices;

    CompetentOffices(RulebookSource rulebook, Offices offices) {
        this.rulebook = rulebook;
        this.offices = offices;
    }

    /** The rules by which the office is competent for such a dispatch; none if no rule says so. */
    public List<RuleRow> rulesFor(CaseFile file, String officeId, DispatchKind kind) {
        return of(file).stream()
                .filter(route -> route.office().id().equals(officeId))
                .filter(route -> route.rule().dispatchKind().equals(kind.name()))
                .map(route -> new RuleRow(route.rule().ruleId(), route.rule().version()))
                .toList();
    }

    List<Route> of(CaseFile file) {
        var content = file.content();
        var rules =
                rulebook.current()
                        .routes(
                                content.rightType(),
                                Set.copyOf(content.infringementTypes()),
                                Set.copyOf(content.tags()),
                                content.channel());
        var regions = RegionChain.upFrom(content.regionCode());
        var types = rules.stream().map(RouteRule::officeType).collect(Collectors.toSet());
        var byType =
                offices.openIn(regions, types).stream()
                        .collect(Collectors.groupingBy(Office::type));
        var routes = new LinkedHashMap<String, Route>();
        for (var rule : rules) {
            var candidates = byType.getOrDefault(rule.officeType(), List.of());
            for (var office : nearest(candidates, regions, content)) {
                routes.putIfAbsent(
                        office.id() + ' ' + rule.dispatchKind() + ' ' + rule.ruleId(),
                        new Route(office, rule));
            }
        }
        return List.copyOf(routes.values());
    }

    private static List<Office> nearest(
            List<Office> candidates, List<String> regions, CaseContent content) {
        for (var region : regions) {
            var there =
                    candidates.stream()
                            .filter(office -> office.regionCode().equals(region))
                            .toList();
            if (!there.isEmpty()) {
                var named = there.stream().filter(office -> names(office, content)).toList();
                return named.isEmpty() ? there : named;
            }
        }
        return List.of();
    }

    private static boolean names(Office office, CaseContent content) {
        var matter = new HashSet<>(content.infringementTypes());
        if (content.rightType() != null) {
            matter.add(content.rightType());
        }
        matter.retainAll(office.competence());
        return !matter.isEmpty();
    }

    /** An office and the rule that calls it competent. */
    record Route(Office office, RouteRule rule) {}
}
