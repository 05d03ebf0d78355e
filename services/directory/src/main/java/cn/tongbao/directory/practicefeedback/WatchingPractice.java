package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.engagement.EngagementOver;
import cn.tongbao.directory.engagement.PastEngagements;
import cn.tongbao.directory.engagement.PastEngagements.Ended;
import cn.tongbao.directory.member.Members;
import cn.tongbao.directory.practicefeedback.Feedbacks.Rating;
import cn.tongbao.directory.practicefeedback.PracticeReview.Concern;
import cn.tongbao.directory.practicefeedback.PracticeReview.Reason;
import cn.tongbao.directory.practicefeedback.PracticeReview.Status;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at somebody's ratings whenever there is a new one, and at whether his reports come in time
 * whenever an engagement is over; low or falling figures start a review, one at a time. What was
 * there before the keeper's last decision was before him then, and starts none by itself.
 */
@Component
class WatchingPractice implements EngagementOver {

    private static final Shares RATINGS =
            new Shares("PRA-01", Reason.LOW, "PRA-02", Reason.FALLING);
    private static final Shares IN_TIME = new Shares("PRA-03", Reason.LATE, "PRA-04", Reason.LATER);
    private static final int FEW = Steps.AT_LEAST;
    private static final String ACTOR = "practice";

    private final Feedbacks feedbacks;
    private final PastEngagements engagements;
    private final PracticeReviews reviews;
    private final Members members;
    private final ReviewDesk desk;
    private final RulebookSource rulebook;

    WatchingPractice(
            Feedbacks feedbacks,
            PastEngagements engagements,
            PracticeReviews reviews,
            Members members,
            ReviewDesk desk,
            RulebookSource rulebook) {
        this.feedbacks = feedbacks;
        this.engagements = engagements;
        this.reviews = reviews;
        this.members = members;
        this.desk = desk;
        this.rulebook = rulebook;
    }

    /** In the transaction of the rating. */
    @Transactional(propagation = Propagation.MANDATORY)
    void rated(String memberId, Instant now) {
        var bounds = RATINGS.of(Scores.MOST, rulebook.current());
        look(
                memberId,
                now,
                since -> ofRatings(feedbacks.ratings(List.of(memberId)), since, bounds));
    }

    /** In the transaction that ends the engagement. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void over(String memberId, Instant now) {
        var bounds = IN_TIME.of(1, rulebook.current());
        look(
                memberId,
                now,
                since -> ofReports(engagements.ended(List.of(memberId)), since, bounds));
    }

    private void look(
            String memberId, Instant now, Function<@Nullable Instant, @Nullable Concern> of) {
        reviews.lockMember(memberId);
        var last = reviews.newest(memberId).orElse(null);
        if (last != null && last.status() == Status.OPEN) {
            return;
        }
        var concern = of.apply(last == null ? null : last.decidedAt());
        if (concern == null) {
            return;
        }
        members.byId(memberId)
                .map(member -> PracticeReview.open(memberId, member.regionCode(), concern, now))
                .ifPresent(review -> desk.open(review, Deed.ofPlatform(ACTOR, now)));
    }

    /** What the keeper should look at in ratings, the oldest first; null if he need not. */
    private static @Nullable Concern ofRatings(
            List<Rating> ratings, @Nullable Instant since, Bounds bounds) {
        return concern(
                ratings.stream().map(one -> new Measured(one.mean(), one.givenAt())).toList(),
                since,
                bounds);
    }

    /** The same in reports that were due, by whether they came in time. */
    static @Nullable Concern ofReports(List<Ended> ended, @Nullable Instant since, Bounds bounds) {
        return concern(
                ended.stream()
                        .filter(one -> one.inTime() != null)
                        .map(one ->
                                new Measured(
                                        Boolean.TRUE.equals(one.inTime()) ? 1 : 0, one.endedAt()))
                        .toList(),
                since,
                bounds);
    }

    private static @Nullable Concern concern(
            List<Measured> all, @Nullable Instant since, Bounds bounds) {
        int count = all.size();
        var fresh = all.stream().filter(one -> since == null || one.at().isAfter(since)).count();
        if (fresh < FEW) {
            return null;
        }
        double last = mean(all.subList(count - FEW, count));
        if (last < bounds.low()) {
            return new Concern(bounds.belowLow(), last, null);
        }
        if (count < 2 * FEW) {
            return null;
        }
        double earlier = mean(all.subList(count - 2 * FEW, count - FEW));
        return earlier - last >= bounds.fall() ? new Concern(bounds.fallen(), last, earlier) : null;
    }

    private static double mean(List<Measured> measured) {
        return Means.mean(measured.stream().map(Measured::value).toList());
    }

    /** What one engagement adds to a figure. */
    private record Measured(double value, Instant at) {}

    /**
     * The rules that say from where on a figure is one to look at.
     *
     * @param low id of the share of the best value
     * @param fall the same
     */
    private record Shares(String low, Reason belowLow, String fall, Reason fallen) {

        /** The bounds of a figure that is at best so much, by the rules of today. */
        Bounds of(int best, Rulebook rules) {
            return new Bounds(
                    best * share(rules, low), belowLow, best * share(rules, fall), fallen);
        }

        private static double share(Rulebook rules, String id) {
            return rules.share(id, rules.today()).share().doubleValue();
        }
    }

    /**
     * From where on a figure is one to look at.
     *
     * @param low the mean of the newest five is below this
     * @param fall that mean is lower than the one of the five before by this at least
     */
    record Bounds(double low, Reason belowLow, double fall, Reason fallen) {}
}
