package cn.tongbao.directory.selection;

import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.selection.Participation.Participant;
import cn.tongbao.directory.sharing.Grants;
import cn.tongbao.directory.sharing.Reach;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What keeps a person out of a selection, whatever the body and the parties think: he is of another
 * region and was not granted for the case (法释〔2019〕2号 art. 14), or he took part in another
 * procedure of it (art. 5), under this entry or another one. Both are about persons; an
 * institution's earlier engagement is a conflict that the body weighs.
 */
@Component
class Barring {

    private final Selections selections;
    private final Participation participation;
    private final Grants grants;

    Barring(Selections selections, Participation participation, Grants grants) {
        this.selections = selections;
        this.participation = participation;
        this.grants = grants;
    }

    /** What keeps out whom, for one matter. */
    Barred of(Matter matter) {
        if (matter.memberKind() == MemberKind.INSTITUTION) {
            return new Barred(matter, Set.of(), List.of());
        }
        return new Barred(
                matter,
                grants.of(matter.officeId(), matter.caseReference(), matter.caseLabel()),
                participation.of(selections.otherInstances(matter)).stream()
                        .filter(Participant::tookOn)
                        .toList());
    }

    /**
     * The answer for one matter.
     *
     * @param granted persons of other regions whom it may choose all the same
     * @param tookPart who took part in another procedure of the case
     */
    record Barred(Matter matter, Set<String> granted, List<Participant> tookPart) {

        /** Whether the body may choose among those of his region, or was granted him. */
        boolean reaches(Member member) {
            return Reach.covers(matter.officeId(), matter.regionCode(), member)
                    || granted.contains(member.id());
        }

        /** Whether he took part in another procedure of the case. */
        boolean tookPart(Member member) {
            return tookPart.stream().anyMatch(one -> one.is(member));
        }

        /** The rule that keeps him out, if one does. */
        @Nullable DirectoryProblem of(Member member) {
            var expert = member.kind() == MemberKind.EXPERT;
            if (!reaches(member)) {
                return expert
                        ? DirectoryProblem.EXPERT_NOT_SHARED
                        : DirectoryProblem.INVESTIGATOR_NOT_DEPLOYED;
            }
            if (tookPart(member)) {
                return expert
                        ? DirectoryProblem.EXPERT_BARRED
                        : DirectoryProblem.INVESTIGATOR_BARRED;
            }
            return null;
        }
    }
}
