package cn.tongbao.directory.selection;

import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.member.Specialty;
import cn.tongbao.directory.member.Spelling;
import cn.tongbao.directory.office.Office;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is chosen for.
 *
 * @param officeId the court or agency that chooses, or goes on for the one that chose
 * @param regionCode its seat
 * @param caseReference the case on this platform, if it is on it
 * @param caseLabel what the body calls the case
 * @param memberKind whom it looks for
 * @param instance in which procedure of the case; null where the body did not say
 * @param earlier other procedures of the same case that the body has named; null in what was kept
 *     before they could be
 */
public record Matter(
        String officeId,
        String regionCode,
        @Nullable String caseReference,
        String caseLabel,
        MemberKind memberKind,
        Specialty specialty,
        List<Agent> agents,
        @Nullable Instance instance,
        @Nullable List<EarlierInstance> earlier) {

    /** Copies the lists. */
    public Matter {
        agents = List.copyOf(agents);
        earlier = earlier == null ? null : List.copyOf(earlier);
    }

    /** The same before the office that goes on for the one that chose. */
    Matter at(Office heir) {
        return new Matter(
                heir.id(),
                heir.regionCode(),
                caseReference,
                caseLabel,
                memberKind,
                specialty,
                agents,
                instance,
                earlier);
    }

    /**
     * Whether both are for the same: the same case, known by its reference where both name one,
     * else by what the body calls it, and a specialty that may well be one.
     */
    boolean same(Matter other) {
        var ofCase =
                (caseReference == null || other.caseReference == null)
                        ? Spelling.ofLabel(caseLabel).equals(Spelling.ofLabel(other.caseLabel))
                        : caseReference.equals(other.caseReference);
        return officeId.equals(other.officeId)
                && ofCase
                && memberKind == other.memberKind
                && specialty.overlaps(other.specialty);
    }

    /** Other procedures of the same case, as far as the body has named them. */
    public List<EarlierInstance> earlierInstances() {
        return earlier == null ? List.of() : earlier;
    }
}
