package cn.tongbao.directory.selection;

import cn.tongbao.directory.draw.PoolMember;
import cn.tongbao.directory.draw.PoolSnapshot;
import cn.tongbao.directory.draw.WorkloadBalance;
import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.member.Members;
import cn.tongbao.directory.member.Specialty;
import cn.tongbao.directory.office.ActingOffice;
import cn.tongbao.directory.office.Offices;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.directory.selection.Barring.Barred;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.web.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who chooses, for what, and among whom. */
@Component
class SelectingFrom {

    private final Members members;
    private final ActingOffice offices;
    private final Offices all;
    private final Succession succession;
    private final Barring barring;
    private final Selections selections;

    SelectingFrom(
            Members members,
            ActingOffice offices,
            Offices all,
            Succession succession,
            Barring barring,
            Selections selections) {
        this.members = members;
        this.offices = offices;
        this.all = all;
        this.succession = succession;
        this.barring = barring;
        this.selections = selections;
    }

    /** The office of the subject neither closes nor is merged until what he lays down is there. */
    void hold(Subject who) {
        succession.hold(who.office());
    }

    /** What the request is about, for a body that may choose. */
    Matter matter(Subject who, SelectionRequest request) {
        var office = offices.of(who);
        knownOffices(request.allEarlier());
        var specialty = Texts.given(request.specialty());
        return new Matter(
                office.id(),
                office.regionCode(),
                request.caseReference(),
                Texts.given(request.caseLabel()),
                request.memberKind() == null
                        ? MemberKind.INSTITUTION
                        : MemberKind.valueOf(request.memberKind()),
                new Specialty(
                        Texts.given(specialty.rightType()),
                        specialty.appraisalKind(),
                        specialty.technicalField()),
                request.allAgents().stream()
                        .map(agent ->
                                new Agent(
                                        Texts.given(agent.name()),
                                        agent.organisation(),
                                        agent.party()))
                        .toList(),
                request.instance() == null ? null : Instance.valueOf(request.instance()),
                request.allEarlier());
    }

    private void knownOffices(List<EarlierInstance> earlier) {
        for (int i = 0; i < earlier.size(); i++) {
            var id = earlier.get(i).officeId();
            if (id != null && all.find(id).isEmpty()) {
                throw new ProblemException(DirectoryProblem.OFFICE_UNKNOWN, id)
                        .at(
                                "/earlierInstances/" + i + "/officeId",
                                DirectoryProblem.OFFICE_UNKNOWN.code());
            }
        }
    }

    /** What keeps persons out of it. */
    Barred barred(Matter matter) {
        return barring.of(matter);
    }

    /** Everybody listed for it whom the body can reach, by id. */
    List<Member> listed(Matter matter, Barred barred) {
        return members.listed(matter.specialty()).stream()
                .filter(member -> member.kind() == matter.memberKind())
                .filter(barred::reaches)
                .toList();
    }

    @Nullable Member find(String id) {
        return members.byId(id).orElse(null);
    }

    /** An institution of that name which may not be chosen at present, if there is one. */
    Optional<Member> unselectable(String nameZh) {
        var named = members.institutionsNamed(nameZh);
        return named.stream().anyMatch(Member::selectable)
                ? Optional.empty()
                : named.stream().filter(member -> !member.state().selectable()).findFirst();
    }

    Map<String, Integer> engagements(Collection<Member> of) {
        return selections.engagementsOf(of.stream().map(Member::id).toList());
    }

    PoolSnapshot pool(Collection<Member> of) {
        var engaged = engagements(of);
        return PoolSnapshot.of(
                WorkloadBalance.NAME,
                of.stream()
                        .map(member ->
                                new PoolMember(
                                        member.id(),
                                        WorkloadBalance.weight(
                                                engaged.getOrDefault(member.id(), 0))))
                        .toList());
    }
}
