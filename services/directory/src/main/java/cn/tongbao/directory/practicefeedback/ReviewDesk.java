package cn.tongbao.directory.practicefeedback;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.Histories;
import cn.tongbao.platform.records.HistoryRow;
import cn.tongbao.platform.web.AuditTrail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a review is laid down and put back, with its history, its event and a row of the audit
 * trail, in the transaction of the act, or not at all.
 */
@Component
class ReviewDesk {

    static final String RECORD_KIND = "PRACTICE_REVIEW";

    private static final String OPENED = "feedback.review-opened.v1";
    private static final String DECIDED = "feedback.review-decided.v1";
    private static final Subject PLATFORM = new Subject("directory", Set.of("system"), null, null);

    private final PracticeReviews reviews;
    private final Histories histories;
    private final Outbox outbox;
    private final AuditTrail audit;

    ReviewDesk(PracticeReviews reviews, Histories histories, Outbox outbox, AuditTrail audit) {
        this.reviews = reviews;
        this.histories = histories;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void open(PracticeReview review, Deed deed) {
        reviews.insert(review);
        publish(
                PLATFORM,
                review,
                OPENED,
                new HistoryRow(
                        "OPENED",
                        null,
                        review.status().name(),
                        deed,
                        Map.of("reason", review.reason().name())));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decide(Subject who, PracticeReview before, PracticeReview after, Deed deed) {
        reviews.update(after);
        publish(
                who,
                after,
                DECIDED,
                new HistoryRow(
                        "DECIDED",
                        before.status().name(),
                        after.status().name(),
                        deed,
                        Map.of("decision", String.valueOf(after.decision()))));
    }

    private void publish(Subject who, PracticeReview review, String type, HistoryRow row) {
        var id = review.id().toString();
        histories.write(id, review.version(), List.of(row));
        outbox.append(
                List.of(
                        new NewEvent(
                                type,
                                "practice-review",
                                id,
                                review.version(),
                                id,
                                review.audience().tokens(),
                                ReviewState.of(review))));
        audit.record(who, type, RECORD_KIND, id, null);
    }

    /** A review as its events carry it ({@code contracts/events/state/practice-review.json}). */
    record ReviewState(
            String id,
            String memberId,
            String status,
            String reason,
            Instant openedAt,
            @Nullable String decision,
            @Nullable Instant decidedAt) {

        static ReviewState of(PracticeReview review) {
            var decision = review.decision();
            return new ReviewState(
                    review.id().toString(),
                    review.memberId(),
                    review.status().name(),
                    review.reason().name(),
                    review.openedAt(),
                    decision == null ? null : decision.name(),
                    review.decidedAt());
        }
    }
}
