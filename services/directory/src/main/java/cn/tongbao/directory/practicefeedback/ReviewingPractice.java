package cn.tongbao.directory.practicefeedback;

import cn.tongbao.directory.member.MemberState;
import cn.tongbao.directory.member.Members;
import cn.tongbao.directory.practicefeedback.PracticeReview.Decision;
import cn.tongbao.directory.practicefeedback.PracticeReview.Status;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.Histories;
import cn.tongbao.platform.records.HistoryView;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.Versions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keeper of a region looks at practice there whose figures are low or falling, and decides. */
@Service
public class ReviewingPractice {

    private static final Set<MemberState> AFTER_A_MEASURE =
            Set.of(MemberState.WARNED, MemberState.SUSPENDED, MemberState.REMOVED);

    private final PracticeReviews reviews;
    private final ReviewDesk desk;
    private final Members members;
    private final Histories histories;
    private final AuditTrail audit;
    private final Clock clock;

    ReviewingPractice(
            PracticeReviews reviews,
            ReviewDesk desk,
            Members members,
            Histories histories,
            AuditTrail audit,
            Clock clock) {
        this.reviews = reviews;
        this.desk = desk;
        this.members = members;
        this.histories = histories;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page of those of his region, the oldest first. */
    @Transactional(readOnly = true)
    public Page<PracticeReviewView> list(
            Subject who,
            @Nullable String status,
            @Nullable String cursor,
            @Nullable Integer limit) {
        if (!Access.mayDo(who, ReviewAct.READ)) {
            throw new NotReadable();
        }
        new Checks()
                .that(status == null || named(Status.values(), status), "status", "UNKNOWN_CODE")
                .raise();
        var most = Cursor.limit(limit);
        var found = reviews.find(who, status, place(cursor), most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream().map(PracticeReviewView::of).toList(),
                found.size() > most
                        ? Cursor.encode(
                                page.getLast().openedAt().toString(),
                                page.getLast().id().toString())
                        : null);
    }

    /** One of them. */
    @Transactional
    public PracticeReviewView read(Subject who, UUID id) {
        return PracticeReviewView.of(look(who, id, "PRACTICE_REVIEW_READ"));
    }

    /** One page of what happened to it, the oldest first. */
    @Transactional
    public Page<HistoryView> history(
            Subject who, UUID id, @Nullable String cursor, @Nullable Integer limit) {
        look(who, id, "PRACTICE_REVIEW_HISTORY_READ");
        return histories.page(id.toString(), cursor, limit);
    }

    /**
     * He decides, which ends the review. A measure is taken at the entry itself, with its own
     * reason and notice, before the review is ended by it.
     */
    @Transactional
    public PracticeReviewView decide(
            Subject who, UUID id, @Nullable String ifMatch, DecisionOnPractice request) {
        var review = reviews.lock(id);
        Access.toAct(who, review.audience(), ReviewAct.READ, ReviewAct.DECIDE);
        Versions.require(ifMatch, review.version(), () -> PracticeReviewView.of(review));
        if (review.status() != Status.OPEN) {
            throw new ProblemException(DirectoryProblem.REVIEW_STATE);
        }
        new Checks()
                .required("/decision", request.decision())
                .that(
                        request.decision() == null || named(Decision.values(), request.decision()),
                        "/decision",
                        "UNKNOWN_CODE")
                .required("/text", request.text())
                .text("/text", request.text(), Texts.MOST)
                .raise();
        var decision = Decision.valueOf(Texts.given(request.decision()));
        if (decision == Decision.MEASURE && !measureTaken(review.memberId())) {
            throw new ProblemException(DirectoryProblem.MEASURE_NOT_TAKEN)
                    .at("/decision", DirectoryProblem.MEASURE_NOT_TAKEN.name());
        }
        var deed = Deed.of(who, clock.instant());
        var decided = review.decided(decision, Texts.given(request.text()), deed.at());
        desk.decide(who, review, decided, deed);
        return PracticeReviewView.of(decided);
    }

    private boolean measureTaken(String memberId) {
        return members.byId(memberId)
                .filter(member -> AFTER_A_MEASURE.contains(member.state()))
                .isPresent();
    }

    private PracticeReview look(Subject who, UUID id, String what) {
        var review = reviews.get(id);
        Access.toRead(who, review.audience(), ReviewAct.READ);
        audit.record(who, what, ReviewDesk.RECORD_KIND, id.toString(), null);
        return review;
    }

    private static PracticeReviews.@Nullable Place place(@Nullable String cursor) {
        var keys = Cursor.decode(cursor, 2);
        if (keys.isEmpty()) {
            return null;
        }
        try {
            return new PracticeReviews.Place(
                    Cursor.instant(keys.get(0)), UUID.fromString(keys.get(1)));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private static boolean named(Enum<?>[] values, String code) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(code));
    }

    /**
     * What he decides, and why.
     *
     * @param decision KEPT, ADMONISHED, or MEASURE after a warning, suspension or removal
     */
    public record DecisionOnPractice(@Nullable String decision, @Nullable String text) {}
}
