package cn.tongbao.directory.selection;

import cn.tongbao.directory.member.MemberState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be chosen, before anybody is.
 *
 * @param openEngagements how much he has to do for courts and agencies
 * @param weight how many lots he would have
 * @param conflicts what was found between him and the case
 */
public record Candidate(
        String memberId,
        String nameZh,
        @Nullable String name,
        String regionCode,
        MemberState state,
        int openEngagements,
        int weight,
        List<Conflict> conflicts) {}
