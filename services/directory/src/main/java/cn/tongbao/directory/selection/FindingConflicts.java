package cn.tongbao.directory.selection;

import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.selection.Barring.Barred;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for what stands between a member and a case: declared interests, earlier engagements in the
 * case, the group of an agent. What it finds is a hint to whoever decides; what nobody declared it
 * cannot find.
 */
@Component
class FindingConflicts {

    private final Selections selections;

    FindingConflicts(Selections selections) {
        this.selections = selections;
    }

    /** What is found with each of them, in their order. */
    List<Conflict> among(Collection<Member> members, Matter matter, Barred barred) {
        var before = selections.chosenBefore(matter);
        return members.stream()
                .flatMap(member -> of(member, matter, before, barred).stream())
                .toList();
    }

    private static List<Conflict> of(
            Member member, Matter matter, Set<String> before, Barred barred) {
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
        if (before.contains(member.id())) {
            found.add(conflict(member, ConflictKind.EARLIER_ENGAGEMENT, matter.caseLabel()));
        }
        if (member.interests().offices().contains(matter.officeId())) {
            found.add(conflict(member, ConflictKind.DECLARED_INTEREST, matter.officeId()));
        }
        var declared =
                plain(
                        Stream.concat(
                                member.interests().companies().stream(),
                                member.interests().persons().stream()));
        var group = plain(Stream.concat(names(member), member.interests().companies().stream()));
        for (var agent : matter.agents()) {
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
            if (name != null && declared.contains(plain(name))) {
                found.add(conflict(member, ConflictKind.DECLARED_INTEREST, name));
            }
        }
        var organisation = agent.organisation();
        if (organisation != null && group.contains(plain(organisation))) {
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
        return names.map(FindingConflicts::plain).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Width, case and blanks make no other name. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s·.,，。()（）]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
