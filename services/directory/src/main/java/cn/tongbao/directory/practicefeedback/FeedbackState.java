package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.engagement.PastEngagements.Rateable;
import cn.tongbao.platform.outbox.NewEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as its events carry it ({@code contracts/events/state/feedback.json}): that there is
 * some, and not what it says.
 */
record FeedbackState(
        String reference, String memberId, Instant givenAt, @Nullable Instant answeredAt) {

    private static final String GIVEN = "feedback.given.v1";
    private static final String ANSWERED = "feedback.answered.v1";

    static NewEvent event(Feedback feedback, Rateable about) {
        var answered = feedback.answeredAt() != null;
        return new NewEvent(
                answered ? ANSWERED : GIVEN,
                "feedback",
                feedback.reference(),
                answered ? 2 : 1,
                feedback.reference(),
                about.audience().tokens(),
                new FeedbackState(
                        feedback.reference(),
                        feedback.memberId(),
                        feedback.givenAt(),
                        feedback.answeredAt()));
    }
}
