package cn.tongbao.mediation.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A later last day of the mediation, which needs the consent of all parties (MED-05). Until all
 * have given it, it is a proposal, and lapses with the mediator under whom it was made.
 *
 * @param until the last day
 * @param agreed ids of the parties that agreed
 * @param effectiveAt when the last of them did
 * @param lapsedAt when it came to nothing
 */
public record Extension(
        LocalDate until,
        Instant proposedAt,
        List<String> agreed,
        @Nullable Instant effectiveAt,
        @Nullable Instant lapsedAt) {

    /** Copies the list. */
    public Extension {
        agreed = List.copyOf(agreed);
    }

    static Extension proposed(LocalDate until, Instant at) {
        return new Extension(until, at, List.of(), null, null);
    }

    /** Whether consents are awaited. */
    boolean pending() {
        return effectiveAt == null && lapsedAt == null;
    }

    Extension lapsed(Instant at) {
        return new Extension(until, proposedAt, agreed, null, at);
    }

    Extension agreedBy(List<String> parties, boolean all, Instant at) {
        var more = new ArrayList<>(agreed);
        parties.stream().filter(party -> !more.contains(party)).forEach(more::add);
        return new Extension(until, proposedAt, more, all ? at : null, null);
    }
}
