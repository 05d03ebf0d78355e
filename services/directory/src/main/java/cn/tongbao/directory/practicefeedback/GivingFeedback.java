package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.engagement.PastEngagements;
import cn.tongbao.directory.engagement.PastEngagements.Past;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The body that engaged somebody rates the engagement once it is over, once; he answers, once. What
 * is said about one is nobody else's to read; low or falling figures start a review for the keeper.
 */
@Service
public class GivingFeedback {

    private static final String RECORD_KIND = "FEEDBACK";

    private final PastEngagements engagements;
    private final Feedbacks feedbacks;
    private final CountingPractice practice;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    GivingFeedback(
            PastEngagements engagements,
            Feedbacks feedbacks,
            CountingPractice practice,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.engagements = engagements;
        this.feedbacks = feedbacks;
        this.practice = practice;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Rates it. */
    @Transactional
    public Feedback give(Subject who, String reference, FeedbackRequest request) {
        var past = take(who, reference, FeedbackAct.GIVE);
        var member = past.memberId();
        if (!past.over() || member == null) {
            throw new ProblemException(DirectoryProblem.FEEDBACK_STATE);
        }
        var scores = scores(request);
        var feedback = new Feedback(reference, scores, request.text(), clock.instant(), null, null);
        if (!feedbacks.insert(feedback, member, who.requirePerson())) {
            throw new ProblemException(DirectoryProblem.FEEDBACK_GIVEN);
        }
        var concern = practice.concern(member);
        if (concern != null) {
            feedbacks.open(member, concern, feedback.givenAt());
        }
        outbox.append(
                List.of(
                        new NewEvent(
                                "feedback.given.v1",
                                "feedback",
                                reference,
                                1,
                                reference,
                                past.audience().tokens(),
                                new Given(reference, member, feedback.givenAt()))));
        audit.record(who, "FEEDBACK_GIVEN", RECORD_KIND, reference, null);
        return feedback;
    }

    /** He answers. */
    @Transactional
    public Feedback answer(Subject who, String reference, AnswerRequest request) {
        take(who, reference, FeedbackAct.ANSWER);
        new Checks()
                .required("/text", request.text())
                .text("/text", request.text(), Texts.MOST)
                .raise();
        if (feedbacks.find(reference).isEmpty()) {
            throw new NotReadable();
        }
        if (!feedbacks.answer(reference, Texts.given(request.text()), clock.instant())) {
            throw new ProblemException(DirectoryProblem.FEEDBACK_GIVEN);
        }
        audit.record(who, "FEEDBACK_ANSWERED", RECORD_KIND, reference, null);
        return feedbacks.find(reference).orElseThrow(NotReadable::new);
    }

    /** What was said, for the body and for him. */
    @Transactional
    public Feedback read(Subject who, String reference) {
        take(who, reference, FeedbackAct.READ);
        audit.record(who, "FEEDBACK_READ", RECORD_KIND, reference, null);
        return feedbacks.find(reference).orElseThrow(NotReadable::new);
    }

    /** The reviews that the keeper owes, the oldest first. */
    @Transactional(readOnly = true)
    public List<Review> reviews(Subject who) {
        if (!Access.mayDo(who, FeedbackAct.REVIEW)) {
            throw new NotReadable();
        }
        return feedbacks.openReviews();
    }

    /** The keeper has looked. */
    @Transactional
    public Review close(Subject who, UUID id, AnswerRequest request) {
        if (!Access.mayDo(who, FeedbackAct.REVIEW)) {
            throw new NotReadable();
        }
        if (feedbacks.review(id).isEmpty()) {
            throw new NotReadable();
        }
        new Checks()
                .required("/text", request.text())
                .text("/text", request.text(), Texts.MOST)
                .raise();
        if (!feedbacks.close(
                id, Texts.given(request.text()), who.requirePerson(), clock.instant())) {
            throw new ProblemException(DirectoryProblem.FEEDBACK_STATE);
        }
        audit.record(who, "REVIEW_CLOSED", RECORD_KIND, id.toString(), null);
        return feedbacks.review(id).orElseThrow(NotReadable::new);
    }

    private Past take(Subject who, String reference, FeedbackAct act) {
        var past = engagements.find(reference).orElseThrow(NotReadable::new);
        Access.toRead(who, past.audience(), FeedbackAct.READ);
        var his = past.person() != null && past.person().equals(who.person());
        var may =
                switch (act) {
                    case READ -> true;
                    // Nobody rates himself, whatever other role he holds.
                    case GIVE ->
                            Access.mayDo(who, act) && past.officeId().equals(who.office()) && !his;
                    case ANSWER -> Access.mayDo(who, act) && his;
                    case REVIEW -> false;
                };
        if (!may) {
            throw new NotAllowed();
        }
        return past;
    }

    private static Scores scores(FeedbackRequest request) {
        var scores = request.scores();
        var checks =
                new Checks().required("/scores", scores).text("/text", request.text(), Texts.MOST);
        if (scores != null) {
            score(checks, "competence", scores.competence());
            score(checks, "method", scores.method());
            score(checks, "timeliness", scores.timeliness());
            score(checks, "independence", scores.independence());
            score(checks, "clarity", scores.clarity());
        }
        checks.raise();
        var given = Texts.given(scores);
        return new Scores(
                Texts.given(given.competence()),
                Texts.given(given.method()),
                Texts.given(given.timeliness()),
                Texts.given(given.independence()),
                Texts.given(given.clarity()));
    }

    private static void score(Checks checks, String name, @Nullable Integer score) {
        checks.required("/scores/" + name, score)
                .that(
                        score == null || (score >= Scores.LEAST && score <= Scores.MOST),
                        "/scores/" + name,
                        "OUT_OF_RANGE");
    }

    /** Five scores and a text. */
    public record FeedbackRequest(@Nullable ScoresRequest scores, @Nullable String text) {}

    /** Each from 1 to 5. */
    public record ScoresRequest(
            @Nullable Integer competence,
            @Nullable Integer method,
            @Nullable Integer timeliness,
            @Nullable Integer independence,
            @Nullable Integer clarity) {}

    /** What he, or the keeper, says. */
    public record AnswerRequest(@Nullable String text) {}

    /** The event: that there is feedback, and not what it says. */
    record Given(String reference, String memberId, Instant givenAt) {}
}
