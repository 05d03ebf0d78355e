package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the judicial confirmation of a mediation's agreement.
 *
 * @param status code of the confirmation's states
 * @param decision the ruling, or the decision not to accept the application
 */
public record ConfirmationNews(
        String reference,
        String mediationReference,
        String status,
        String courtOfficeId,
        Instant appliedAt,
        @Nullable Decision decision) {

    /**
     * A decision of the court.
     *
     * @param result code of the rulings' results; absent if the application was not accepted
     * @param number the court's own
     */
    public record Decision(@Nullable String result, @Nullable String number, LocalDate on) {}
}
