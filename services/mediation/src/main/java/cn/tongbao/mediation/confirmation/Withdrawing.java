package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A party withdraws an application. Before the court has accepted it that is enough; afterwards the
 * court may allow it (CON-14).
 */
@Service
public class Withdrawing {

    private final ConfirmationDesk desk;
    private final CourtNews courtNews;
    private final Limits limits;
    private final Clock clock;

    Withdrawing(ConfirmationDesk desk, CourtNews courtNews, Limits limits, Clock clock) {
        this.desk = desk;
        this.courtNews = courtNews;
        this.limits = limits;
        this.clock = clock;
    }

    /** Withdraws it, or asks to. */
    @Transactional
    public ConfirmationView withdraw(
            Subject who, String reference, @Nullable String ifMatch, WithdrawalRequest request) {
        var sight = desk.take(who, reference, ConfirmationAct.WITHDRAW, ifMatch);
        var confirmation = sight.confirmation();
        confirmation.require(
                confirmation.acceptedAt() == null
                        ? ConfirmationTrigger.WITHDRAW
                        : ConfirmationTrigger.ASK_TO_WITHDRAW);
        var own = sight.party();
        new Checks()
                .required("/reason", request.reason())
                .text("/reason", request.reason(), Texts.MOST)
                .that(own != null || request.partyId() != null, "/partyId", "REQUIRED")
                .that(
                        request.partyId() == null
                                || (own == null
                                        ? confirmation.matter().has(request.partyId())
                                        : own.partyId().equals(request.partyId())),
                        "/partyId",
                        "UNKNOWN_PARTY")
                .raise();
        if (confirmation.wish() != null) {
            throw new ProblemException(
                    MediationProblem.ALREADY_SAID, confirmation.wish().partyId());
        }
        var reason = Texts.given(request.reason());
        confirmation.withdraw(
                own == null ? Texts.given(request.partyId()) : own.partyId(),
                reason,
                Deed.of(who, clock.instant()),
                limits);
        courtNews.withdrawn(confirmation, reason);
        return desk.put(sight, ConfirmationAct.WITHDRAW);
    }

    /** The judge allows it. */
    @Transactional
    public ConfirmationView permit(Subject who, String reference, @Nullable String ifMatch) {
        var sight = desk.take(who, reference, ConfirmationAct.PERMIT_WITHDRAWAL, ifMatch);
        var confirmation = sight.confirmation();
        if (confirmation.wish() == null) {
            throw new ProblemException(
                    MediationProblem.CONFIRMATION_STATE, confirmation.status().name());
        }
        confirmation.permitWithdrawal(Deed.of(who, clock.instant()), limits);
        return desk.put(sight, ConfirmationAct.PERMIT_WITHDRAWAL);
    }

    /**
     * Why an application is withdrawn.
     *
     * @param partyId the party, where the body acts for it
     */
    public record WithdrawalRequest(@Nullable String reason, @Nullable String partyId) {}
}
