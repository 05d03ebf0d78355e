package cn.tongbao.directory.selection;

import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.member.Spelling;
import cn.tongbao.directory.selection.Barring.Barred;
import cn.tongbao.directory.selection.Participation.Participant;
import cn.tongbao.platform.offices.Succession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for what stands between a member and a case: declared interests, earlier engagements in the
 * case, the group of an agent, the member itself or its staff among those of the case. What it
 * finds is a hint to whoever decides; what nobody declared it cannot find.
 */
@Component
class FindingConflicts {

    private final Selections selections;
    private final Participation participation;
    private final Succession succession;

    FindingConflicts(Selections selections, Participation participation, Succession succession) {
        this.selections = selections;
        this.participation = participation;
        this.succession = succession;
    }

    /** What is found with each of them, in their order. */
    List<Conflict> among(Collection<Member> members, Matter matter, Barred barred) {
        var before = participation.of(selections.chosenBefore(matter));
        var bodies = succession.mergedInto(matter.officeId());
        return members.stream()
                .flatMap(member -> of(member, matter, before, bodies, barred).stream())
                .toList();
    }

    private static List<Conflict> of(
            Member member,
            Matter matter,
            List<Participant> before,
            Set<String> bodies,
            Barred barred) {
        var found = new ArrayList<Conflict>();
        var rule = barred.of(member);
        if (rule != null && barred.tookPart(member)) {
            found.add(
                    new Conflict(
                            member.id(),
                            ConflictKind.OTHER_INSTANCE,
                            matter.caseLabel(),
                            rule.code()));
        }
        if (before.stream().anyMatch(one -> one.is(member))) {
            found.add(conflict(member, ConflictKind.EARLIER_ENGAGEMENT, matter.caseLabel()));
        }
        member.interests().offices().stream()
                .filter(bodies::contains)
                .forEach(body -> found.add(conflict(member, ConflictKind.DECLARED_INTEREST, body)));
        var declared =
                plain(
                        Stream.concat(
                                member.interests().companies().stream(),
                                member.interests().persons().stream()));
        var ownAndStaff = plain(Stream.concat(names(member), member.staff().stream()));
        var group = plain(Stream.concat(names(member), member.interests().companies().stream()));
        for (var agent : matter.agents()) {
            for (var name : new @Nullable String[] {agent.name(), agent.party()}) {
                if (name != null && ownAndStaff.contains(Spelling.ofName(name))) {
                    found.add(conflict(member, ConflictKind.STANDS_IN_CASE, name));
                }
            }
            ofAgent(member, agent, declared, group, found);
        }
        return found.stream().distinct().toList();
    }

    private static void ofAgent(
            Member member,
            Agent agent,
            Set<String> declared,
            Set<String> group,
            List<Conflict> found) {
        for (var name : new @Nullable String[] {agent.name(), agent.party()}) {
            if (name != null && declared.contains(Spelling.ofName(name))) {
                found.add(conflict(member, ConflictKind.DECLARED_INTEREST, name));
            }
        }
        var organisation = agent.organisation();
        if (organisation != null && group.contains(Spelling.ofName(organisation))) {
            found.add(conflict(member, ConflictKind.SAME_GROUP_AS_AGENT, organisation));
        }
    }

    private static Stream<String> names(Member member) {
        return Stream.concat(Stream.of(member.nameZh()), Stream.ofNullable(member.name()));
    }

    private static Conflict conflict(Member member, ConflictKind kind, String with) {
        return new Conflict(member.id(), kind, with, null);
    }

    private static Set<String> plain(Stream<String> names) {
        return names.map(Spelling::ofName).collect(Collectors.toUnmodifiableSet());
    }
}
