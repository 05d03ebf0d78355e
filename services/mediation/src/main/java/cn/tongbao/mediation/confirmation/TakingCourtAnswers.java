package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.courtdocking.CourtAnswer;
import cn.tongbao.mediation.courtdocking.CourtAnswerRefused;
import cn.tongbao.mediation.courtdocking.CourtAnswerRefused.Code;
import cn.tongbao.mediation.courtdocking.CourtAnswers;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a docked court says takes effect on the application, as if its judge had said it here. */
@Service
class TakingCourtAnswers implements CourtAnswers {

    private static final String ACT = "COURT_ANSWERED";

    private final Confirmations confirmations;
    private final ConfirmationDesk desk;
    private final Decisions decisions;
    private final Attaching attaching;
    private final RulebookSource rulebook;
    private final Limits limits;
    private final Clock clock;

    TakingCourtAnswers(
            Confirmations confirmations,
            ConfirmationDesk desk,
            Decisions decisions,
            Attaching attaching,
            RulebookSource rulebook,
            Limits limits,
            Clock clock) {
        this.confirmations = confirmations;
        this.desk = desk;
        this.decisions = decisions;
        this.attaching = attaching;
        this.rulebook = rulebook;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(CourtAnswer answer) throws CourtAnswerRefused {
        var confirmation = confirmations.find(answer.reference()).orElse(null);
        if (confirmation == null) {
            throw new CourtAnswerRefused(Code.UNKNOWN_REFERENCE);
        }
        if (!confirmation.matter().courtOfficeId().equals(answer.courtOfficeId())) {
            throw new CourtAnswerRefused(Code.OTHER_COURT);
        }
        var court = court(answer.courtOfficeId());
        var deed = new Deed(answer.courtOfficeId(), answer.courtOfficeId(), clock.instant());
        try {
            apply(answer, confirmation, deed);
        } catch (ProblemException e) {
            throw new CourtAnswerRefused(
                    e.code() == MediationProblem.CONFIRMATION_STATE
                            ? Code.WRONG_STATE
                            : Code.INVALID);
        }
        desk.put(confirmation, court, ACT);
    }

    private void apply(CourtAnswer answer, Confirmation confirmation, Deed deed)
            throws CourtAnswerRefused {
        switch (answer) {
            case CourtAnswer.Registered registered ->
                    confirmation.register(registered.caseNumber(), deed, limits);
            case CourtAnswer.Accepted _ -> confirmation.accept(deed, limits);
            case CourtAnswer.NotAccepted refused -> {
                named(Grounds.NON_ACCEPTANCE, refused.ground(), deed);
                confirmation.refuse(
                        refused.ground(), refused.text(), limits.dayOf(refused.at()), deed, limits);
            }
            case CourtAnswer.SupplementRequested asked -> {
                if (asked.dueOn().isBefore(limits.dayOf(deed.at()))) {
                    throw new CourtAnswerRefused(Code.INVALID);
                }
                confirmation
                        .submissions()
                        .ask(asked.items(), asked.text(), asked.dueOn(), deed, limits);
            }
            case CourtAnswer.Withdrawn _ -> withdrawn(confirmation, deed);
            case CourtAnswer.Ruled ruled -> ruled(ruled, confirmation, deed);
        }
    }

    /** For want of a supplement, or because it lets a party withdraw. */
    private void withdrawn(Confirmation confirmation, Deed deed) {
        if (confirmation.wish() == null
                && confirmation.status() == ConfirmationStatus.SUPPLEMENT_REQUESTED) {
            confirmation.staySilent(deed, limits);
        } else if (confirmation.status() != ConfirmationStatus.WITHDRAWN) {
            confirmation.permitWithdrawal(deed, limits);
        }
    }

    private void ruled(CourtAnswer.Ruled ruled, Confirmation confirmation, Deed deed)
            throws CourtAnswerRefused {
        confirmation.require(ConfirmationTrigger.CONFIRM);
        var dismissed = ruled.result().equals("DISMISSED");
        if (dismissed) {
            named(Grounds.DISMISSAL, ruled.ground(), deed);
        } else if (!ruled.result().equals("CONFIRMED") || ruled.ground() != null) {
            throw new CourtAnswerRefused(Code.INVALID);
        }
        if (ruled.on().isBefore(limits.dayOf(confirmation.appliedAt()))) {
            throw new CourtAnswerRefused(Code.INVALID);
        }
        var file =
                attaching.attachOf(
                        ruled.courtOfficeId(),
                        ruled.evidenceToken(),
                        "/evidenceToken",
                        new Attaching.Place(
                                confirmation.reference(),
                                confirmation.nextVersion(),
                                "RULING",
                                null,
                                deed.at()));
        confirmation.rule(
                decisions.ruling(
                        confirmation,
                        ruled.result(),
                        ruled.ground(),
                        ruled.number(),
                        ruled.on(),
                        null,
                        file),
                deed,
                limits);
    }

    private void named(String ruleId, @Nullable String ground, Deed deed)
            throws CourtAnswerRefused {
        if (!Grounds.named(rulebook.current(), ruleId, ground, limits.dayOf(deed.at()))) {
            throw new CourtAnswerRefused(Code.INVALID);
        }
    }

    /** The court as whoever acts for it. */
    private static Subject court(String courtOfficeId) {
        return new Subject(courtOfficeId, Set.of("system"), courtOfficeId, null);
    }
}
