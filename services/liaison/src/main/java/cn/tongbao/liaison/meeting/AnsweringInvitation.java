package cn.tongbao.liaison.meeting;

import cn.tongbao.liaison.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An invited office says whether it comes; the host calls a meeting off. */
@Service
public class AnsweringInvitation {

    private final MeetingDesk desk;
    private final Represented represented;
    private final RulebookSource rulebook;
    private final Clock clock;

    AnsweringInvitation(
            MeetingDesk desk, Represented represented, RulebookSource rulebook, Clock clock) {
        this.desk = desk;
        this.represented = represented;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Says it for the own office; the host also for whoever told it otherwise. */
    @Transactional
    public MeetingView answer(
            Subject who, String reference, @Nullable String ifMatch, AnswerRequest said) {
        var sight = desk.take(who, reference, MeetingAct.ANSWER, ifMatch);
        var meeting = sight.meeting();
        var invitee = sight.actedFor(said.inviteeId());
        meeting.require(MeetingStatus.INVITED);
        var answer = said.answer();
        var own = invitee.isPresent() && invitee.equals(sight.invitee());
        new Checks()
                .that(
                        invitee.isPresent(),
                        "/inviteeId",
                        said.inviteeId() == null ? "REQUIRED" : "UNKNOWN_INVITEE")
                .that(
                        own || !represented.speaksForItself(invitee),
                        "/inviteeId",
                        "SPEAKS_FOR_ITSELF")
                .required("/answer", answer)
                .that(
                        answer == null
                                || rulebook.current().codes().has("invitationAnswers", answer),
                        "/answer",
                        "UNKNOWN_CODE")
                .text("/text", said.text(), Texts.MOST)
                .raise();
        meeting.answer(
                invitee.orElseThrow().inviteeId(),
                Texts.given(answer),
                said.text(),
                Deed.of(who, clock.instant()));
        return desk.put(sight, MeetingAct.ANSWER);
    }

    /** Calls it off. */
    @Transactional
    public MeetingView cancel(
            Subject who, String reference, @Nullable String ifMatch, CancellationRequest said) {
        var sight = desk.take(who, reference, MeetingAct.CANCEL, ifMatch);
        sight.meeting().require(MeetingStatus.INVITED);
        new Checks()
                .required("/reason", said.reason())
                .text("/reason", said.reason(), Texts.MOST)
                .raise();
        sight.meeting().cancel(Texts.given(said.reason()), Deed.of(who, clock.instant()));
        return desk.put(sight, MeetingAct.CANCEL);
    }

    /**
     * Whether somebody comes.
     *
     * @param inviteeId for whom; the own office unless named
     */
    public record AnswerRequest(
            @Nullable UUID inviteeId, @Nullable String answer, @Nullable String text) {}

    /** Why it does not take place. */
    public record CancellationRequest(@Nullable String reason) {}
}
