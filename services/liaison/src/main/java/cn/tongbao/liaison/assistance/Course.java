package cn.tongbao.liaison.assistance;

import cn.tongbao.platform.records.attachment.RecordFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that a request gathers on its way. */
public final class Course {

    private Course() {}

    /** A refusal: ground (Penalty Law art. 26 knows the lack of power alone), and who may do it. */
    public record Refusal(
            String ground,
            String text,
            @Nullable String proposedOfficeId,
            String person,
            Instant at) {}

    /** Something that one side wrote to the other. */
    public record Reply(
            String officeId, String person, Instant at, String text, List<RecordFile> files) {

        /** Copies the files. */
        public Reply {
            files = List.copyOf(files);
        }
    }

    /**
     * More time asked for.
     *
     * @param granted what the asking office said; null as long as it has not
     */
    public record Extension(
            LocalDate until,
            String reason,
            Instant askedAt,
            @Nullable Boolean granted,
            @Nullable String answer,
            @Nullable Instant decidedAt) {

        Extension decided(boolean yes, @Nullable String text, Instant at) {
            return new Extension(until, reason, askedAt, yes, text, at);
        }
    }

    /** The end of the work. */
    public record Completion(
            String result, String text, List<RecordFile> files, String person, Instant at) {

        /** Copies the files. */
        public Completion {
            files = List.copyOf(files);
        }
    }

    /** How useful it was, from 1 to 5. */
    public record Rating(int usefulness, @Nullable String text, Instant at) {}

    /** The superior that was called upon because a limit passed. */
    public record Escalation(String officeId, String ruleId, Instant at) {}

    /** The dispute about a refusal (Penalty Law art. 25). */
    public record Dispute(String text, Instant at) {}

    /** Whom the common superior designated (Penalty Law art. 25). */
    public record Designation(
            String byOfficeId, String officeId, String reason, String person, Instant at) {

        /** The same by the office that goes on for the one that designated. */
        Designation by(String heir) {
            return new Designation(heir, officeId, reason, person, at);
        }
    }

    /**
     * What is known of the case that is to be transferred.
     *
     * @param status code of {@code caseTransferStatuses}
     * @param reason code of {@code caseTransferRefusals}, if it cannot be
     * @param fromOfficeId the centre that keeps it, or kept it
     * @param toOfficeId the centre that takes it over
     * @param heard the version of the news; what is older is passed over
     */
    public record Transfer(
            String status,
            @Nullable String reason,
            @Nullable String fromOfficeId,
            @Nullable String toOfficeId,
            Instant at,
            long heard) {

        static final String REFUSED = "REFUSED";
        static final String DONE = "DONE";

        boolean refused() {
            return status.equals(REFUSED);
        }

        boolean done() {
            return status.equals(DONE);
        }
    }
}
