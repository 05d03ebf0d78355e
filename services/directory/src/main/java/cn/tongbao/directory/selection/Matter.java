package cn.tongbao.directory.selection;

import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.member.Specialty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is chosen for.
 *
 * @param officeId the court or agency that chooses
 * @param regionCode its seat
 * @param caseReference the case on this platform, if it is on it
 * @param caseLabel what the body calls the case
 * @param memberKind whom it looks for
 */
public record Matter(
        String officeId,
        String regionCode,
        @Nullable String caseReference,
        String caseLabel,
        MemberKind memberKind,
        Specialty specialty,
        List<Agent> agents) {

    /** Copies the agents. */
    public Matter {
        agents = List.copyOf(agents);
    }
}
