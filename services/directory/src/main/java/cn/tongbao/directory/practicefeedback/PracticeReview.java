package cn.tongbao.directory.practicefeedback;

import cn.tongbao.platform.identity.Audience;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look at somebody's practice that the keeper owes, and what he decided.
 *
 * @param lastMean of the five newest ratings; with LATE and LATER the share of the five newest
 *     reports that came in time
 * @param earlierMean the same of the five before them, where the figures fell
 * @param text why he decided so
 */
record PracticeReview(
        UUID id,
        long version,
        String memberId,
        Status status,
        Reason reason,
        double lastMean,
        @Nullable Double earlierMean,
        Instant openedAt,
        Audience audience,
        @Nullable Decision decision,
        @Nullable String text,
        @Nullable Instant decidedAt) {

    /** Figures are low or falling, and the keeper of the entry's region is to look. */
    static PracticeReview open(
            String memberId, String regionCode, Concern concern, Instant openedAt) {
        return new PracticeReview(
                UUID.randomUUID(),
                1,
                memberId,
                Status.OPEN,
                concern.reason(),
                concern.lastMean(),
                concern.earlierMean(),
                openedAt,
                Audience.none().place(regionCode),
                null,
                null,
                null);
    }

    /** The keeper has decided; a review is decided once. */
    PracticeReview decided(Decision what, String why, Instant at) {
        return new PracticeReview(
                id,
                version + 1,
                memberId,
                Status.DECIDED,
                reason,
                lastMean,
                earlierMean,
                openedAt,
                audience,
                what,
                why,
                at);
    }

    /** Where it stands; names of the list {@code practiceReviewStatuses}. */
    enum Status {
        /** The keeper has to decide. */
        OPEN,
        /** He has. */
        DECIDED
    }

    /** What started it. */
    enum Reason {
        /** The newest ratings are low. */
        LOW,
        /** They are lower than those before them. */
        FALLING,
        /** The newest reports mostly come late. */
        LATE,
        /** Fewer of them come in time than of those before. */
        LATER
    }

    /** What the keeper decides. */
    enum Decision {
        /** The entry stands as it is. */
        KEPT,
        /** He has spoken with whom it is about. */
        ADMONISHED,
        /** He has warned, suspended or removed the entry. */
        MEASURE
    }

    /**
     * What in somebody's figures the keeper should look at.
     *
     * @param earlierMean null unless they fell
     */
    record Concern(Reason reason, double lastMean, @Nullable Double earlierMean) {}
}
