package cn.tongbao.directory.selection;

import cn.tongbao.directory.member.Member;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of selections, as far as it stands between somebody and others. */
public interface Participation {

    /** Who was chosen by the selections, as far as he is of the registers. */
    List<Participant> of(Collection<String> references);

    /**
     * Somebody who was chosen.
     *
     * @param person whose account acted for him, if one did
     * @param tookOn whether he took the work on, whatever came of it
     */
    record Participant(String memberId, @Nullable String person, boolean tookOn) {

        /** Whether it is he: under the same entry, or under another one of the same account. */
        boolean is(Member member) {
            return memberId.equals(member.id())
                    || (person != null && person.equals(member.person()));
        }
    }
}
