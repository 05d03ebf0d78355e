package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.assistance.Course.Dispute;
import cn.tongbao.liaison.assistance.Course.Rating;
import cn.tongbao.liaison.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the asking office does about its request: takes it back, rates it, disputes a refusal. */
@Service
public class FollowingUp {

    private static final int BEST = 5;

    private final AssistanceDesk desk;
    private final AssistanceLaw law;
    private final Clock clock;

    FollowingUp(AssistanceDesk desk, AssistanceLaw law, Clock clock) {
        this.desk = desk;
        this.law = law;
        this.clock = clock;
    }

    /** Takes it back. */
    @Transactional
    public AssistanceView withdraw(
            Subject who, String reference, @Nullable String ifMatch, ReasonRequest said) {
        var sight = desk.take(who, reference, AssistanceAct.WITHDRAW, ifMatch);
        sight.request().require(AssistanceTrigger.WITHDRAW);
        new Checks()
                .required("/reason", said.reason())
                .text("/reason", said.reason(), Texts.MOST)
                .raise();
        sight.request().withdraw(Texts.given(said.reason()), Deed.of(who, clock.instant()));
        return desk.put(sight, AssistanceAct.WITHDRAW);
    }

    /** Says how useful it was, once. */
    @Transactional
    public AssistanceView rate(
            Subject who, String reference, @Nullable String ifMatch, RatingRequest said) {
        var sight = desk.take(who, reference, AssistanceAct.RATE, ifMatch);
        sight.request().require(AssistanceTrigger.RATE);
        var usefulness = said.usefulness();
        new Checks()
                .required("/usefulness", usefulness)
                .that(
                        usefulness == null || (usefulness >= 1 && usefulness <= BEST),
                        "/usefulness",
                        "OUT_OF_RANGE")
                .text("/text", said.text(), Texts.MOST)
                .raise();
        var now = clock.instant();
        sight.request()
                .rate(new Rating(Texts.given(usefulness), said.text(), now), Deed.of(who, now));
        return desk.put(sight, AssistanceAct.RATE);
    }

    /** Disputes the refusal: the sides negotiate, then the common superior designates (XRG-03). */
    @Transactional
    public AssistanceView dispute(
            Subject who, String reference, @Nullable String ifMatch, DisputeRequest said) {
        var sight = desk.take(who, reference, AssistanceAct.DISPUTE, ifMatch);
        sight.request().require(AssistanceTrigger.DISPUTE);
        new Checks().required("/text", said.text()).text("/text", said.text(), Texts.MOST).raise();
        var now = clock.instant();
        sight.request()
                .dispute(
                        new Dispute(Texts.given(said.text()), now),
                        law.negotiation(now),
                        Deed.of(who, now));
        return desk.put(sight, AssistanceAct.DISPUTE);
    }

    /** Why it is taken back. */
    public record ReasonRequest(@Nullable String reason) {}

    /** From 1, of no use, to 5. */
    public record RatingRequest(@Nullable Integer usefulness, @Nullable String text) {}

    /** Why the office would have to help. */
    public record DisputeRequest(@Nullable String text) {}
}
