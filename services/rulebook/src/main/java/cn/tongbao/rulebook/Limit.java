package cn.tongbao.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time that the law, or the platform for its own routing, gives for a duty.
 *
 * @param id the rule, for example {@code TIP-01}; one id has several rows when the law changed
 * @param version names this very row and its wording; a decided case keeps it
 * @param text the duty
 * @param trigger what starts the clock
 * @param amount how many units; 0 for {@link Unit#AT_ONCE} and {@link Unit#SET_BY_COURT}
 * @param rolls whether a last day that is no working day moves to the next working day
 * @param extensions what may be added, in this order
 * @param validTo last day of validity, null while in force
 * @param verified false as long as nobody has read the rule in its official text
 */
public record Limit(
        String id,
        String version,
        Text text,
        Text trigger,
        int amount,
        Unit unit,
        boolean rolls,
        List<Extension> extensions,
        String citation,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified)
        implements Dated {

    public Limit {
        extensions = List.copyOf(extensions);
    }

    /** A prolongation that the rule allows, and when. */
    public record Extension(int amount, Unit unit, Text text, String citation) {}
}
