package cn.tongbao.mediation.mediation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts that nobody disputes, recorded jointly: the one part of a mediation that may be handed on
 * once all parties agree (online rules arts. 18 and 22).
 *
 * @param agreed ids of the parties that agree
 * @param handedOnAt when the last of them did
 */
public record Facts(
        String text, Instant recordedAt, List<String> agreed, @Nullable Instant handedOnAt) {

    /** Copies the list. */
    public Facts {
        agreed = List.copyOf(agreed);
    }

    Facts agreedBy(String party, boolean all, Instant at) {
        var more = new ArrayList<>(agreed);
        more.add(party);
        return new Facts(text, recordedAt, more, all ? at : null);
    }
}
