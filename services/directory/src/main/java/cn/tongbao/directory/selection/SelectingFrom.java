package cn.tongbao.directory.selection;

import cn.tongbao.directory.draw.PoolMember;
import cn.tongbao.directory.draw.PoolSnapshot;
import cn.tongbao.directory.draw.WorkloadBalance;
import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.member.Members;
import cn.tongbao.directory.member.Specialty;
import cn.tongbao.directory.office.Office;
import cn.tongbao.directory.office.Offices;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Roles;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who chooses, for what, and among whom. */
@Component
class SelectingFrom {

    private final Members members;
    private final Offices offices;
    private final Selections selections;

    SelectingFrom(Members members, Offices offices, Selections selections) {
        this.members = members;
        this.offices = offices;
        this.selections = selections;
    }

    /** What the request is about, for a body that may choose. */
    Matter matter(Subject who, SelectionRequest request) {
        var office = office(who);
        var specialty = Texts.given(request.specialty());
        return new Matter(
                office.id(),
                office.regionCode(),
                request.caseReference(),
                Texts.given(request.caseLabel()).strip(),
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
                        .toList());
    }

    /**
     * Judges and clerks choose for a court, officers for an agency; each for his own, while it is
     * open.
     */
    private Office office(Subject who) {
        var id = who.office();
        var office = id == null ? null : offices.find(id).orElse(null);
        if (office == null) {
            throw new ProblemException(DirectoryProblem.OFFICE_UNKNOWN, id == null ? "" : id);
        }
        if (!office.open()) {
            throw new ProblemException(DirectoryProblem.OFFICE_CLOSED, office.id());
        }
        var ofCourt = who.has(Roles.JUDGE) || who.has(Roles.CLERK);
        if (office.court() != ofCourt) {
            throw new ProblemException(DirectoryProblem.OFFICE_UNFIT, office.id());
        }
        return office;
    }

    /** Everybody listed for it, by id. */
    List<Member> listed(Matter matter) {
        return members.listed(matter.specialty()).stream()
                .filter(member -> member.kind() == matter.memberKind())
                .toList();
    }

    @Nullable Member find(String id) {
        return members.byId(id).orElse(null);
    }

    Map<String, Integer> engagements(Collection<Member> of) {
        return selections.engagementsOf(of.stream().map(Member::id).toList());
    }

    PoolSnapshot pool(Collection<Member> of) {
        var engaged = engagements(of);
        return new PoolSnapshot(
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
