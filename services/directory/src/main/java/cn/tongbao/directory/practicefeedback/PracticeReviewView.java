package cn.tongbao.directory.practicefeedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look at somebody's practice, as the keeper sees it.
 *
 * @param memberId the entry
 * @param status code of {@code practiceReviewStatuses}
 * @param reason LOW or FALLING ratings; reports that come LATE, or LATER than before
 * @param lastMean of the five newest ratings at the time; with LATE and LATER the share of the five
 *     newest reports that came in time
 * @param earlierMean the same of the five before them, where the figures fell
 * @param decision KEPT, ADMONISHED or MEASURE, once there is one
 */
public record PracticeReviewView(
        UUID id,
        long version,
        String memberId,
        String status,
        String reason,
        double lastMean,
        @Nullable Double earlierMean,
        Instant openedAt,
        @Nullable String decision,
        @Nullable String text,
        @Nullable Instant decidedAt) {

    static PracticeReviewView of(PracticeReview review) {
        var decision = review.decision();
        return new PracticeReviewView(
                review.id(),
                review.version(),
                review.memberId(),
                review.status().name(),
                review.reason().name(),
                review.lastMean(),
                review.earlierMean(),
                review.openedAt(),
                decision == null ? null : decision.name(),
                review.text(),
                review.decidedAt());
    }
}
