package cn.tongbao.directory.engagement;

import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions in court and the end; who is late without a reason is released, so that another is
 * chosen (Evidence rules 2019 art. 35).
 */
@Service
public class Concluding {

    private static final Set<Ending.Reason> GIVEN =
            EnumSet.of(
                    Ending.Reason.DONE,
                    Ending.Reason.LATE,
                    Ending.Reason.MEMBER_FLAGGED,
                    Ending.Reason.CASE_ENDED);

    private final EngagementDesk desk;
    private final Limits limits;
    private final Clock clock;

    Concluding(EngagementDesk desk, Limits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Records that he was questioned, or did not come. */
    @Transactional
    public EngagementView question(
            Subject who, String reference, @Nullable String ifMatch, QuestioningRequest request) {
        var engagement = desk.take(who, reference, EngagementAct.QUESTION, ifMatch);
        engagement.require(EngagementTrigger.QUESTION);
        var deed = Deed.of(who, clock.instant());
        new Checks()
                .required("/on", request.on())
                .that(
                        request.on() == null || !request.on().isAfter(limits.dayOf(deed.at())),
                        "/on",
                        "IN_FUTURE")
                .that(
                        request.on() == null
                                || !request.on().isBefore(limits.dayOf(engagement.openedAt())),
                        "/on",
                        "BEFORE_BEGIN")
                .required("/attended", request.attended())
                .text("/text", request.text(), Texts.MOST)
                .raise();
        engagement.question(
                new Questioning(
                        Texts.given(request.on()),
                        Texts.given(request.attended()),
                        request.text(),
                        deed.at()),
                deed);
        return desk.put(engagement, who, deed);
    }

    /**
     * Ends it, or releases who is late, or no longer on the register, or has nothing left to do
     * since the case is over.
     */
    @Transactional
    public EngagementView end(
            Subject who, String reference, @Nullable String ifMatch, EndRequest request) {
        var engagement = desk.take(who, reference, EngagementAct.END, ifMatch);
        var named = Objects.requireNonNullElse(request.reason(), Ending.Reason.DONE.name());
        var reason =
                GIVEN.stream().filter(one -> one.name().equals(named)).findFirst().orElse(null);
        if (reason != null) {
            engagement.require(
                    reason == Ending.Reason.DONE
                            ? EngagementTrigger.END
                            : EngagementTrigger.RELEASE);
        }
        new Checks()
                .that(reason != null, "/reason", "UNKNOWN_CODE")
                .text("/text", request.text(), Texts.MOST)
                .raise();
        var deed = Deed.of(who, clock.instant());
        var given = Texts.given(reason);
        if (given == Ending.Reason.DONE) {
            engagement.end(request.text(), deed);
        } else {
            justified(engagement, given);
            engagement.release(given, request.text(), deed);
        }
        return desk.put(engagement, who, deed);
    }

    /** What the platform knows better than the body is not said against it. */
    private void justified(Engagement engagement, Ending.Reason reason) {
        if (reason == Ending.Reason.LATE) {
            engagement.requireUndisputed();
            if (!engagement.overdue()) {
                throw new ProblemException(DirectoryProblem.NOT_LATE);
            }
        }
        if (reason == Ending.Reason.MEMBER_FLAGGED && desk.flag(engagement) == null) {
            throw new ProblemException(DirectoryProblem.MEMBER_NOT_FLAGGED)
                    .at("/reason", DirectoryProblem.MEMBER_NOT_FLAGGED.code());
        }
    }

    /** A day in court. */
    public record QuestioningRequest(
            @Nullable LocalDate on, @Nullable Boolean attended, @Nullable String text) {}

    /**
     * The end.
     *
     * @param reason {@code DONE} if not given, {@code LATE}, {@code MEMBER_FLAGGED} or {@code
     *     CASE_ENDED}
     */
    public record EndRequest(@Nullable String reason, @Nullable String text) {}
}
