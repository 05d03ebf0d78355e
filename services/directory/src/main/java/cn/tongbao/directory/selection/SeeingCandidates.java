package cn.tongbao.directory.selection;

import cn.tongbao.directory.draw.WorkloadBalance;
import cn.tongbao.directory.member.Member;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import cn.tongbao.rulebook.RulebookSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** One page of those who are listed for it, by id. */
    @Transactional
    public Page<Candidate> see(
            Subject who,
            SelectionRequest request,
            @Nullable String cursor,
            @Nullable Integer limit) {
        if (!Access.mayDo(who, SelectionAct.CHOOSE)) {
            throw new NotAllowed();
        }
        var most = Cursor.limit(limit);
        var keys = Cursor.decode(cursor, 1);
        new SelectionChecks(rulebook.current()).matter(who, request).raise();
        var matter = from.matter(who, request);
        var barred = from.barred(matter);
        var after = keys.isEmpty() ? "" : keys.getFirst();
        var next =
                from.listed(matter, barred).stream()
                        .filter(member -> member.id().compareTo(after) > 0)
                        .limit(most + 1L)
                        .toList();
        var page = next.subList(0, Math.min(most, next.size()));
        var engaged = from.engagements(page);
        var found = conflicts.among(page, matter, barred);
        audit.record(who, "CANDIDATES_SEEN", Selection.RECORD_KIND, "", matter.caseLabel());
        return new Page<>(
                page.stream()
                        .map(member ->
                                candidate(member, engaged.getOrDefault(member.id(), 0), found))
                        .toList(),
                next.size() > most ? Cursor.encode(page.getLast().id()) : null);
    }

    private static Candidate candidate(Member member, int open, List<Conflict> found) {
        return new Candidate(
                member.id(),
                member.nameZh(),
                member.name(),
                member.regionCode(),
                member.state(),
                open,
                WorkloadBalance.weight(open),
                found.stream().filter(one -> one.memberId().equals(member.id())).toList());
    }
}
