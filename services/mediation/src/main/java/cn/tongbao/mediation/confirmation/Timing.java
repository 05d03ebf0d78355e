package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.ClockChange;
import cn.tongbao.mediation.record.ClockKind;
import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.platform.records.Deed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of an application that keeps its time: the limit that runs on it, and that of the review
 * beside it while a supplement is awaited.
 */
final class Timing {

    private final transient Confirmation confirmation;
    private @Nullable LimitClock clock;
    private @Nullable LimitClock review;

    Timing(Confirmation confirmation, @Nullable LimitClock clock, @Nullable LimitClock review) {
        this.confirmation = confirmation;
        this.clock = clock;
        this.review = review;
    }

    /** A limit begins to run; the record shows it. */
    void start(RunningLimit limit) {
        confirmation
                .changes()
                .add(
                        new ClockChange.Start(
                                ClockKind.CONFIRMATION, confirmation.reference(), limit));
        clock = limit.clock();
    }

    /** The limit that runs, if one does, runs no more. */
    void stop() {
        stop(clock);
        clock = null;
    }

    /** The same of the review's that runs beside it. */
    void stopReview() {
        stop(review);
        review = null;
    }

    private void stop(@Nullable LimitClock running) {
        if (running != null) {
            confirmation
                    .changes()
                    .add(
                            new ClockChange.Stop(
                                    ClockKind.CONFIRMATION,
                                    confirmation.reference(),
                                    running.ruleId()));
        }
    }

    /** The review runs on, beside a nearer day that the record shows. */
    void letReviewRunBeside() {
        review = clock;
    }

    /** The record shows the review again. */
    void showReview() {
        clock = review;
        review = null;
    }

    /** A limit came near. */
    void warned(String ruleId, Deed deed) {
        if (clock != null && clock.ruleId().equals(ruleId)) {
            clock = clock.warned(deed.at());
        } else if (review != null && review.ruleId().equals(ruleId)) {
            review = review.warned(deed.at());
        } else {
            return;
        }
        confirmation.note("DEADLINE_WARNED", deed, Map.of("ruleId", ruleId));
        confirmation.changes().because(ruleId);
    }

    /** A limit of the court passed; the record shows it. */
    void missed(String ruleId, Deed deed) {
        if (clock != null && clock.ruleId().equals(ruleId)) {
            clock = clock.asMissed();
        } else if (review != null && review.ruleId().equals(ruleId)) {
            review = review.asMissed();
        } else {
            return;
        }
        confirmation.note("DEADLINE_MISSED", deed, Map.of("ruleId", ruleId));
        confirmation.changes().because(ruleId);
    }

    /**
     * A limit ends on another day, because the calendar it runs through was published meanwhile.
     */
    void moved(RunningLimit now, Deed deed) {
        if (clock != null && clock.ruleId().equals(now.ruleId())) {
            confirmation.note("DEADLINE_MOVED", deed, now.movedFrom(clock));
            clock = clock.movedTo(now);
        } else if (review != null && review.ruleId().equals(now.ruleId())) {
            confirmation.note("DEADLINE_MOVED", deed, now.movedFrom(review));
            review = review.movedTo(now);
        } else {
            return;
        }
        confirmation.changes().because(now.ruleId());
    }

    @Nullable LimitClock clock() {
        return clock;
    }

    @Nullable LimitClock review() {
        return review;
    }
}
