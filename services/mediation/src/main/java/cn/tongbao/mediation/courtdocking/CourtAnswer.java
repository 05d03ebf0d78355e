package cn.tongbao.mediation.courtdocking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a docked court says about an application: verified, and in the order in which it said it.
 */
public sealed interface CourtAnswer {

    /** The court that signed it. */
    String courtOfficeId();

    /** The confirmation that it is about. */
    String reference();

    /** When it happened at the court. */
    Instant at();

    /** The application has a case number. */
    record Registered(String courtOfficeId, String reference, Instant at, String caseNumber)
            implements CourtAnswer {}

    /** The court accepts the application. */
    record Accepted(String courtOfficeId, String reference, Instant at) implements CourtAnswer {}

    /**
     * It does not.
     *
     * @param ground code of the grounds of non-acceptance
     */
    record NotAccepted(
            String courtOfficeId,
            String reference,
            Instant at,
            String ground,
            @Nullable String text)
            implements CourtAnswer {}

    /**
     * The court asks for more.
     *
     * @param items what for
     * @param dueOn the last day for it
     */
    record SupplementRequested(
            String courtOfficeId,
            String reference,
            Instant at,
            List<String> items,
            @Nullable String text,
            LocalDate dueOn)
            implements CourtAnswer {

        /** Copies the items. */
        public SupplementRequested {
            items = List.copyOf(items);
        }
    }

    /** The application is withdrawn, as asked or for want of a supplement. */
    record Withdrawn(String courtOfficeId, String reference, Instant at) implements CourtAnswer {}

    /**
     * The court has ruled.
     *
     * @param result code of the results of confirmation
     * @param ground code of the grounds of dismissal, if it was dismissed
     * @param number of the ruling
     * @param on the day of the ruling
     * @param evidenceToken token of the uploaded ruling
     */
    record Ruled(
            String courtOfficeId,
            String reference,
            Instant at,
            String result,
            @Nullable String ground,
            String number,
            LocalDate on,
            String evidenceToken)
            implements CourtAnswer {}
}
