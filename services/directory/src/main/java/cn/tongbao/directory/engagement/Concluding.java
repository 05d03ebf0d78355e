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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions in court and the end; who is late without a reason is released, so that another is
 * chosen (Evidence rules 2019 art. 35).
 */
@Service
public class Concluding {

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

    /** Ends it, or releases who is late. */
    @Transactional
    public EngagementView end(
            Subject who, String reference, @Nullable String ifMatch, EndRequest request) {
        var engagement = desk.take(who, reference, EngagementAct.END, ifMatch);
        var late = "LATE".equals(request.reason());
        engagement.require(late ? EngagementTrigger.RELEASE : EngagementTrigger.END);
        new Checks()
                .that(
                        request.reason() == null || late || "DONE".equals(request.reason()),
                        "/reason",
                        "UNKNOWN_CODE")
                .text("/text", request.text(), Texts.MOST)
                .raise();
        var deed = Deed.of(who, clock.instant());
        if (late) {
            if (!engagement.overdue()) {
                throw new ProblemException(DirectoryProblem.NOT_LATE);
            }
            engagement.release(Ending.Reason.LATE, request.text(), deed);
        } else {
            engagement.end(request.text(), deed);
        }
        return desk.put(engagement, who, deed);
    }

    /** A day in court. */
    public record QuestioningRequest(
            @Nullable LocalDate on, @Nullable Boolean attended, @Nullable String text) {}

    /**
     * The end.
     *
     * @param reason {@code DONE} if not given, or {@code LATE}
     */
    public record EndRequest(@Nullable String reason, @Nullable String text) {}
}
