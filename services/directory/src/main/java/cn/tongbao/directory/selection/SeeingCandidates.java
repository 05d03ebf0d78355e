package cn.tongbao.directory.selection;

import cn.tongbao.directory.draw.WorkloadBalance;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.rulebook.RulebookSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who could be chosen, and what stands between them and the case, before anybody is. */
@Service
public class SeeingCandidates {

    private final SelectingFrom from;
    private final FindingConflicts conflicts;
    private final RulebookSource rulebook;
    private final AuditTrail audit;

    SeeingCandidates(
            SelectingFrom from,
            FindingConflicts conflicts,
            RulebookSource rulebook,
            AuditTrail audit) {
        this.from = from;
        this.conflicts = conflicts;
        this.rulebook = rulebook;
        this.audit = audit;
    }

    /** All who are listed for it, by id. */
    @Transactional
    public List<Candidate> see(Subject who, SelectionRequest request) {
        if (!Access.mayDo(who, SelectionAct.CHOOSE)) {
            throw new NotAllowed();
        }
        new SelectionChecks(rulebook.current()).matter(who, request).raise();
        var matter = from.matter(who, request);
        var barred = from.barred(matter);
        var listed = from.listed(matter, barred);
        var engaged = from.engagements(listed);
        var found = conflicts.among(listed, matter, barred);
        audit.record(who, "CANDIDATES_SEEN", Selection.RECORD_KIND, "", matter.caseLabel());
        return listed.stream()
                .map(member -> {
                    int open = engaged.getOrDefault(member.id(), 0);
                    return new Candidate(
                            member.id(),
                            member.nameZh(),
                            member.name(),
                            member.regionCode(),
                            member.state(),
                            open,
                            WorkloadBalance.weight(open),
                            found.stream()
                                    .filter(one -> one.memberId().equals(member.id()))
                                    .toList());
                })
                .toList();
    }
}
