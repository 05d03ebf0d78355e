package cn.tongbao.mediation.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A later last day of the mediation, which needs the consent of all parties (MED-05).
 *
 * @param until the last day
 * @param agreed ids of the parties that agreed
 * @param effectiveAt when the last of them did
 */
public record Extension(
        LocalDate until, Instant proposedAt, List<String> agreed, @Nullable Instant effectiveAt) {

    /** Copies the list. */
    public Extension {
        agreed = List.copyOf(agreed);
    }

    static Extension proposed(LocalDate until, Instant at) {
        return new Extension(until, at, List.of(), null);
    }

    Extension agreedBy(List<String> parties, boolean all, Instant at) {
        var more = new ArrayList<>(agreed);
        parties.stream().filter(party -> !more.contains(party)).forEach(more::add);
        return new Extension(until, proposedAt, more, all ? at : null);
    }
}
