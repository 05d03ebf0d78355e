package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.engagement.PastEngagements;
import cn.tongbao.directory.engagement.PastEngagements.Rateable;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.outbox.Outbox;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.Histories;
import cn.tongbao.platform.records.HistoryRow;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.OnceOnly;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The body that engaged somebody rates the engagement once it is over, once; he answers, once. What
 * is said about one is nobody else's to read.
 */
@Service
public class GivingFeedback {

    private static final String RECORD_KIND = "FEEDBACK";

    private final PastEngagements engagements;
    private final Feedbacks feedbacks;
    private final WatchingPractice watching;
    private final Histories histories;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final OnceOnly once;
    private final Clock clock;

    GivingFeedback(
            PastEngagements engagements,
            Feedbacks feedbacks,
            WatchingPractice watching,
            Histories histories,
            Outbox outbox,
            AuditTrail audit,
            OnceOnly once,
            Clock clock) {
        this.engagements = engagements;
        this.feedbacks = feedbacks;
        this.watching = watching;
        this.histories = histories;
        this.outbox = outbox;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    /** Rates it, once for an idempotency key. */
    public Feedback give(
            Subject who, String reference, @Nullable String idempotencyKey, FeedbackRequest body) {
        return once.run(
                idempotencyKey,
                "feedback:give:" + reference + ':' + who.requirePerson(),
                body,
                Feedback.class,
                () -> given(who, reference, body));
    }

    private Feedback given(Subject who, String reference, FeedbackRequest request) {
        var about = take(who, reference, FeedbackAct.GIVE);
        var member = about.memberId();
        if (!about.over() || !about.takenOn() || member == null) {
            throw new ProblemException(DirectoryProblem.FEEDBACK_STATE);
        }
        if (feedbacks.find(reference).isPresent()) {
            throw new ProblemException(DirectoryProblem.FEEDBACK_GIVEN);
        }
        var scores = request.checked();
        var deed = Deed.of(who, clock.instant());
        var feedback =
                new Feedback(reference, member, scores, request.text(), deed.at(), null, null);
        if (!feedbacks.insert(feedback, member, about.officeId(), deed.person())) {
            throw new ProblemException(DirectoryProblem.FEEDBACK_GIVEN);
        }
        publish(who, "FEEDBACK_GIVEN", feedback, about, deed);
        watching.rated(member, deed.at());
        return feedback;
    }

    /** He answers. */
    @Transactional
    public Feedback answer(Subject who, String reference, AnswerRequest request) {
        var about = take(who, reference, FeedbackAct.ANSWER);
        var feedback = feedbacks.find(reference).orElseThrow(NotReadable::new);
        if (feedback.answer() != null) {
            throw new ProblemException(DirectoryProblem.FEEDBACK_GIVEN);
        }
        new Checks()
                .required("/text", request.text())
                .text("/text", request.text(), Texts.MOST)
                .raise();
        var deed = Deed.of(who, clock.instant());
        if (!feedbacks.answer(reference, Texts.given(request.text()), deed.at())) {
            throw new ProblemException(DirectoryProblem.FEEDBACK_GIVEN);
        }
        var answered = feedbacks.find(reference).orElseThrow(NotReadable::new);
        publish(who, "FEEDBACK_ANSWERED", answered, about, deed);
        return answered;
    }

    /** What was said, for the body and for him. */
    @Transactional
    public Feedback read(Subject who, String reference) {
        take(who, reference, FeedbackAct.READ);
        audit.record(who, "FEEDBACK_READ", RECORD_KIND, reference, null);
        return feedbacks.find(reference).orElseThrow(NotReadable::new);
    }

    /** One page of what was said by the caller's body, or about himself, by reference. */
    @Transactional
    public Page<Feedback> list(Subject who, @Nullable String cursor, @Nullable Integer limit) {
        if (!Access.mayDo(who, FeedbackAct.READ)) {
            throw new NotReadable();
        }
        var most = Cursor.limit(limit);
        var keys = Cursor.decode(cursor, 1);
        var found = feedbacks.find(who, keys.isEmpty() ? null : keys.getFirst(), most);
        audit.record(who, "FEEDBACK_LISTED", RECORD_KIND, "", null);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page, found.size() > most ? Cursor.encode(page.getLast().reference()) : null);
    }

    /** Its history stands with that of the selection that it came of. */
    private void publish(Subject who, String act, Feedback feedback, Rateable about, Deed deed) {
        var event = FeedbackState.event(feedback, about);
        histories.write(
                feedback.reference(),
                event.aggregateVersion(),
                List.of(new HistoryRow(act, null, null, deed, Map.of())));
        outbox.append(List.of(event));
        audit.record(who, act, RECORD_KIND, feedback.reference(), null);
    }

    private Rateable take(Subject who, String reference, FeedbackAct act) {
        var about = engagements.find(reference).orElseThrow(NotReadable::new);
        Access.toRead(who, about.audience(), FeedbackAct.READ);
        var his = about.person() != null && about.person().equals(who.person());
        var may =
                switch (act) {
                    case READ -> true;
                    // Nobody rates himself, whatever other role he holds.
                    case GIVE ->
                            Access.mayDo(who, act) && about.officeId().equals(who.office()) && !his;
                    case ANSWER -> Access.mayDo(who, act) && his;
                };
        if (!may) {
            throw new NotAllowed();
        }
        return about;
    }

    /** What he says to it. */
    public record AnswerRequest(@Nullable String text) {}
}
