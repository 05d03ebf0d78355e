package cn.tongbao.mediation.courtdocking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a ruling (Interpretation of the Civil Procedure Law, art. 372).
 *
 * @param capacity {@code PARTY} or {@code THIRD_PARTY}: they have different limits
 * @param objector who objects
 * @param knownOn the day from which the limit runs: of receipt for a party, of knowing for others
 */
public record CourtObjection(
        String capacity,
        String objector,
        @Nullable LocalDate knownOn,
        String text,
        List<CourtFile> files) {

    /** Copies the files. */
    public CourtObjection {
        files = List.copyOf(files);
    }
}
