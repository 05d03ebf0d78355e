package cn.tongbao.directory.selection;

import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.member.Spelling;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.directory.selection.Barring.Barred;
import cn.tongbao.directory.selection.Selection.Considered;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.OnceOnly;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.References;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * A court or an agency chooses: by agreement (Evidence rules 2019 art. 32), from outside the
 * registers with reasons (2002 rule art. 11), or by lot (2002 rule art. 10). Conflicts that the
 * platform finds have to be answered, by an exclusion or with a reason.
 */
@Service
public class Choosing {

    private final SelectingFrom from;
    private final FindingConflicts conflicts;
    private final UnderWay underWay;
    private final Announcing announcing;
    private final SelectionDesk desk;
    private final RulebookSource rulebook;
    private final Limits limits;
    private final OnceOnly once;
    private final Clock clock;

    Choosing(
            SelectingFrom from,
            FindingConflicts conflicts,
            UnderWay underWay,
            Announcing announcing,
            SelectionDesk desk,
            RulebookSource rulebook,
            Limits limits,
            OnceOnly once,
            Clock clock) {
        this.from = from;
        this.conflicts = conflicts;
        this.underWay = underWay;
        this.announcing = announcing;
        this.desk = desk;
        this.rulebook = rulebook;
        this.limits = limits;
        this.once = once;
        this.clock = clock;
    }

    /** Chooses, once for an idempotency key. */
    public SelectionView choose(
            Subject who, @Nullable String idempotencyKey, SelectionRequest request) {
        if (!Access.mayDo(who, SelectionAct.CHOOSE)) {
            throw new NotAllowed();
        }
        return once.run(
                idempotencyKey,
                "selection:choose:" + who.requirePerson(),
                request,
                SelectionView.class,
                () -> chosen(who, request));
    }

    private SelectionView chosen(Subject who, SelectionRequest request) {
        new SelectionChecks(rulebook.current()).matter(who, request).choice(request).raise();
        from.hold(who);
        var matter = from.matter(who, request);
        var exclusions = exclusions(request);
        var accepted = accepted(request);
        var deed = Deed.of(who, clock.instant());
        return "DRAW".equals(request.kind())
                ? draw(who, matter, exclusions, accepted, deed)
                : agree(who, request, matter, exclusions, accepted, deed);
    }

    private SelectionView agree(
            Subject who,
            SelectionRequest request,
            Matter matter,
            List<Exclusion> exclusions,
            List<AcceptedConflict> accepted,
            Deed deed) {
        var id = request.agreedMemberId();
        underWay.requireNoDraw(matter);
        var barred = from.barred(matter);
        var member = id == null ? null : member(id, matter, barred, exclusions);
        var found = conflicts.among(member == null ? List.of() : List.of(member), matter, barred);
        answered(found, accepted);
        var considered = new Considered(exclusions, found, accepted);
        var outside = outside(request, matter, barred);
        Selection selection;
        do {
            selection =
                    Selection.agreed(
                            reference(matter, deed), matter, considered, id, outside, deed);
        } while (!desk.open(selection, who, deed));
        return SelectionView.of(selection);
    }

    private SelectionView draw(
            Subject who,
            Matter matter,
            List<Exclusion> requested,
            List<AcceptedConflict> accepted,
            Deed deed) {
        underWay.requireNone(matter);
        var barred = from.barred(matter);
        var listed = from.listed(matter, barred);
        var exclusions = with(requested, listed, barred);
        var excluded = exclusions.stream().map(Exclusion::memberId).collect(Collectors.toSet());
        var pool = listed.stream().filter(member -> !excluded.contains(member.id())).toList();
        if (pool.isEmpty()) {
            throw new ProblemException(
                    listed.isEmpty()
                            ? DirectoryProblem.POOL_EMPTY
                            : DirectoryProblem.POOL_ALL_EXCLUDED);
        }
        var found = conflicts.among(listed, matter, barred);
        answered(
                found.stream().filter(one -> !excluded.contains(one.memberId())).toList(),
                accepted);
        var considered = new Considered(exclusions, found, accepted);
        var seed = announcing.seed();
        var announced =
                announcing.announced(
                        from.pool(pool),
                        seed,
                        names(pool),
                        null,
                        List.of(),
                        underWay.earlierDraws(matter, null),
                        deed);
        Selection selection;
        do {
            selection =
                    Selection.announced(
                            reference(matter, deed), matter, considered, announced, deed, limits);
        } while (!desk.open(selection, who, deed));
        announcing.keep(selection.reference(), seed, announced);
        return SelectionView.of(selection);
    }

    /** Whom a rule keeps out is excluded by the platform itself. */
    private static List<Exclusion> with(
            List<Exclusion> requested, List<Member> listed, Barred barred) {
        var all = new ArrayList<>(requested);
        var named = requested.stream().map(Exclusion::memberId).collect(Collectors.toSet());
        for (var member : listed) {
            var rule = barred.of(member);
            if (rule != null && !named.contains(member.id())) {
                all.add(new Exclusion(member.id(), ExclusionGround.TOOK_PART_BEFORE, rule.code()));
            }
        }
        return all;
    }

    private String reference(Matter matter, Deed deed) {
        return References.draw('S', matter.regionCode(), limits.dayOf(deed.at()).getYear());
    }

    private List<Exclusion> exclusions(SelectionRequest request) {
        var requested = request.allExclusions();
        for (int i = 0; i < requested.size(); i++) {
            var id = Texts.given(requested.get(i).memberId());
            if (from.find(id) == null) {
                throw unknown(id, "/exclusions/" + i + "/memberId");
            }
        }
        return requested.stream()
                .map(one ->
                        new Exclusion(
                                Texts.given(one.memberId()),
                                ExclusionGround.valueOf(Texts.given(one.ground())),
                                one.text()))
                .toList();
    }

    private List<AcceptedConflict> accepted(SelectionRequest request) {
        var accepted = new ArrayList<AcceptedConflict>();
        for (var one : request.allAccepted()) {
            var id = Texts.given(one.memberId());
            if (from.find(id) == null) {
                throw unknown(id, "/acceptedConflicts/" + accepted.size() + "/memberId");
            }
            accepted.add(new AcceptedConflict(id, Texts.given(one.reason())));
        }
        return accepted;
    }

    private Member member(String id, Matter matter, Barred barred, List<Exclusion> exclusions) {
        var at = "/agreedMemberId";
        var member = from.find(id);
        if (member == null) {
            throw unknown(id, at);
        }
        if (!member.selectable()) {
            throw refused(DirectoryProblem.MEMBER_NOT_SELECTABLE, id, at);
        }
        var fits =
                member.kind() == matter.memberKind()
                        && member.specialties().stream()
                                .anyMatch(known -> known.covers(matter.specialty()));
        if (!fits) {
            throw refused(DirectoryProblem.MEMBER_UNFIT, id, at);
        }
        var rule = barred.of(member);
        if (rule != null) {
            throw refused(rule, id, at);
        }
        if (exclusions.stream().anyMatch(one -> one.memberId().equals(id))) {
            throw refused(DirectoryProblem.MEMBER_EXCLUDED, id, at);
        }
        return member;
    }

    private static ProblemException unknown(String id, String pointer) {
        return refused(DirectoryProblem.MEMBER_UNKNOWN, id, pointer);
    }

    private static ProblemException refused(DirectoryProblem problem, String id, String pointer) {
        return new ProblemException(problem, id).at(pointer, problem.code());
    }

    /** The platform finds, a person decides; the record keeps both. */
    private static void answered(List<Conflict> found, List<AcceptedConflict> accepted) {
        var answered =
                accepted.stream().map(AcceptedConflict::memberId).collect(Collectors.toSet());
        var open = found.stream().filter(one -> !answered.contains(one.memberId())).toList();
        if (!open.isEmpty()) {
            throw new ProblemException(DirectoryProblem.CONFLICTS_FOUND)
                    .at("/acceptedConflicts", DirectoryProblem.CONFLICTS_FOUND.name())
                    .with("conflicts", open);
        }
    }

    private @Nullable Outside outside(SelectionRequest request, Matter matter, Barred barred) {
        var outside = request.outside();
        if (outside == null) {
            return null;
        }
        var name = Texts.given(outside.nameZh());
        standsApart(matter, name);
        if (matter.memberKind() == MemberKind.INSTITUTION) {
            from.unselectable(name)
                    .ifPresent(member -> {
                        throw refused(
                                DirectoryProblem.MEMBER_NOT_SELECTABLE,
                                member.id(),
                                "/outside/nameZh");
                    });
        }
        return new Outside(
                name,
                outside.name(),
                Texts.given(outside.reason()),
                from.listed(matter, barred).size());
    }

    /** Nobody of the case appraises in it, on the register or off it. */
    private static void standsApart(Matter matter, String nameZh) {
        var name = Spelling.ofName(nameZh);
        new Checks()
                .that(
                        matter.agents().stream()
                                .flatMap(agent ->
                                        Stream.of(
                                                agent.name(), agent.organisation(), agent.party()))
                                .filter(Objects::nonNull)
                                .noneMatch(other -> Spelling.ofName(other).equals(name)),
                        "/outside/nameZh",
                        "STANDS_IN_CASE")
                .raise();
    }

    static Map<String, Announced.Name> names(List<Member> members) {
        var names = new HashMap<String, Announced.Name>();
        members.forEach(member ->
                names.put(member.id(), new Announced.Name(member.nameZh(), member.name())));
        return names;
    }
}
