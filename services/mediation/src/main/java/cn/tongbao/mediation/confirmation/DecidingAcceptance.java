package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The judge accepts an application, or does not on a ground of CON-15. */
@Service
public class DecidingAcceptance {

    private final ConfirmationDesk desk;
    private final RulebookSource rulebook;
    private final Limits limits;
    private final Clock clock;

    DecidingAcceptance(ConfirmationDesk desk, RulebookSource rulebook, Limits limits, Clock clock) {
        this.desk = desk;
        this.rulebook = rulebook;
        this.limits = limits;
        this.clock = clock;
    }

    /** Accepts it; the review begins. */
    @Transactional
    public ConfirmationView accept(Subject who, String reference, @Nullable String ifMatch) {
        var sight = desk.take(who, reference, ConfirmationAct.ACCEPT, ifMatch);
        sight.confirmation().accept(Deed.of(who, clock.instant()), limits);
        return desk.put(sight, ConfirmationAct.ACCEPT);
    }

    /** Does not accept it. */
    @Transactional
    public ConfirmationView refuse(
            Subject who, String reference, @Nullable String ifMatch, RefusalRequest request) {
        var sight = desk.take(who, reference, ConfirmationAct.NOT_ACCEPT, ifMatch);
        sight.confirmation().require(ConfirmationTrigger.NOT_ACCEPT);
        var now = clock.instant();
        new Checks()
                .required("/ground", request.ground())
                .that(
                        request.ground() == null
                                || Grounds.named(
                                        rulebook.current(),
                                        Grounds.NON_ACCEPTANCE,
                                        request.ground(),
                                        limits.dayOf(now)),
                        "/ground",
                        "UNKNOWN_CODE")
                .text("/text", request.text(), Texts.MOST)
                .raise();
        sight.confirmation()
                .refuse(
                        Texts.given(request.ground()),
                        request.text(),
                        limits.dayOf(now),
                        Deed.of(who, now),
                        limits);
        return desk.put(sight, ConfirmationAct.NOT_ACCEPT);
    }

    /** Why an application is not accepted. */
    public record RefusalRequest(@Nullable String ground, @Nullable String text) {}
}
