package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.member.Members;
import cn.tongbao.directory.practicefeedback.Feedbacks.Rating;
import cn.tongbao.directory.practicefeedback.PracticeReview.Concern;
import cn.tongbao.directory.practicefeedback.PracticeReview.Reason;
import cn.tongbao.directory.practicefeedback.PracticeReview.Status;
import cn.tongbao.platform.records.Deed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at somebody's ratings whenever there is a new one; low or falling ones start a review, one
 * at a time. What was given before the keeper's last decision was before him then, and starts none
 * by itself.
 */
@Component
class WatchingPractice {

    private static final double LOW = 3.0;
    private static final double FALL = 1.0;
    private static final int FEW = Steps.AT_LEAST;
    private static final String ACTOR = "practice";

    private final Feedbacks feedbacks;
    private final PracticeReviews reviews;
    private final Members members;
    private final ReviewDesk desk;

    WatchingPractice(
            Feedbacks feedbacks, PracticeReviews reviews, Members members, ReviewDesk desk) {
        this.feedbacks = feedbacks;
        this.reviews = reviews;
        this.members = members;
        this.desk = desk;
    }

    /** In the transaction of the rating. */
    @Transactional(propagation = Propagation.MANDATORY)
    void look(String memberId, Instant now) {
        reviews.lockMember(memberId);
        var last = reviews.newest(memberId).orElse(null);
        if (last != null && last.status() == Status.OPEN) {
            return;
        }
        var concern =
                concern(
                        feedbacks.ratings(List.of(memberId)),
                        last == null ? null : last.decidedAt());
        if (concern == null) {
            return;
        }
        members.byId(memberId)
                .map(member -> PracticeReview.open(memberId, member.regionCode(), concern, now))
                .ifPresent(review -> desk.open(review, Deed.ofPlatform(ACTOR, now)));
    }

    /** What the keeper should look at in ratings, the oldest first; null if he need not. */
    static @Nullable Concern concern(List<Rating> ratings, @Nullable Instant since) {
        int count = ratings.size();
        var fresh =
                ratings.stream()
                        .filter(one -> since == null || one.givenAt().isAfter(since))
                        .count();
        if (fresh < FEW) {
            return null;
        }
        double last = mean(ratings.subList(count - FEW, count));
        if (last < LOW) {
            return new Concern(Reason.LOW, last, null);
        }
        if (count < 2 * FEW) {
            return null;
        }
        double earlier = mean(ratings.subList(count - 2 * FEW, count - FEW));
        return earlier - last >= FALL ? new Concern(Reason.FALLING, last, earlier) : null;
    }

    private static double mean(List<Rating> ratings) {
        return Means.mean(ratings.stream().map(Rating::mean).toList());
    }
}
