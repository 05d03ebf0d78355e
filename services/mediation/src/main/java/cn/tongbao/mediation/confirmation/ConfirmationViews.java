package cn.tongbao.mediation.confirmation;

import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.rulebook.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of an application what one reader is shown. */
@Component
class ConfirmationViews {

    private static final String HEARING_DUTY = "CON-12";

    private final RulebookSource rulebook;

    ConfirmationViews(RulebookSource rulebook) {
        this.rulebook = rulebook;
    }

    /** The application as the subject may see it. */
    ConfirmationView of(ConfirmationSight sight) {
        var rules = rulebook.current();
        var confirmation = sight.confirmation();
        var matter = confirmation.matter();
        return new ConfirmationView(
                confirmation.reference(),
                confirmation.version(),
                confirmation.status().name(),
                matter.mediationReference(),
                matter.caseReference(),
                matter.framework(),
                matter.bodyOfficeId(),
                matter.courtOfficeId(),
                matter.docked() ? "DOCKED" : "PORTAL",
                matter.courtRules(),
                matter.rightType(),
                matter.title(),
                matter.amount(),
                confirmation.courtNumber(),
                confirmation.appliedAt(),
                confirmation.updatedAt(),
                Confirmations.dueOn(confirmation),
                Confirmations.overdue(confirmation),
                Stream.concat(
                                Stream.ofNullable(confirmation.clock()),
                                Stream.ofNullable(confirmation.review()))
                        .map(ConfirmationViews::limit)
                        .toList(),
                matter.parties().stream()
                        .map(party ->
                                new ConfirmationView.PartyView(
                                        party.partyId(),
                                        party.role(),
                                        party.name(),
                                        party.kind(),
                                        party.domicileRegionCode(),
                                        party.equals(sight.party())))
                        .toList(),
                agreement(rules, confirmation),
                checklist(rules, confirmation),
                confirmation.submissions().supplements().stream()
                        .map(ConfirmationViews::supplement)
                        .toList(),
                hearing(confirmation.hearing()),
                confirmation.acceptedAt(),
                wish(confirmation.wish()),
                decision(confirmation.decision()),
                confirmation.objections().stream().map(ConfirmationViews::objection).toList(),
                duties(rules, confirmation));
    }

    private static ConfirmationView.LimitView limit(LimitClock clock) {
        return new ConfirmationView.LimitView(
                clock.ruleId(),
                clock.ruleVersion(),
                clock.dueOn(),
                clock.warnedAt(),
                clock.missed(),
                clock.provisional());
    }

    private static ConfirmationView.AgreementView agreement(
            Rulebook rules, Confirmation confirmation) {
        var agreement = confirmation.matter().agreement();
        var confirmed = confirmation.status() == ConfirmationStatus.CONFIRMED;
        return new ConfirmationView.AgreementView(
                agreement.file(),
                agreement.file().sha256(),
                agreement.termsSha256(),
                agreement.effectiveOn(),
                agreement.partial(),
                agreement.terms().stream()
                        .map(term ->
                                new ConfirmationView.ClauseView(
                                        term.number(),
                                        term.text(),
                                        term.obligor(),
                                        term.amount(),
                                        term.dueOn(),
                                        term.decidesRight(),
                                        confirmed ? enforceable(rules, confirmation, term) : null))
                        .toList());
    }

    /** Two years from the last day for performance, or from the ruling where none is named. */
    private static @Nullable LocalDate enforceable(
            Rulebook rules, Confirmation confirmation, Matter.Clause term) {
        var decision = confirmation.decision();
        if (decision == null) {
            return null;
        }
        var from = term.dueOn() == null ? decision.on() : term.dueOn();
        return EnforcementPeriod.until(rules, from);
    }

    private static List<ConfirmationView.ChecklistItem> checklist(
            Rulebook rules, Confirmation confirmation) {
        var day = LocalDate.ofInstant(confirmation.appliedAt(), WorkCalendar.ZONE);
        return rules.condition("CON-08", day).items().stream()
                .map(item -> {
                    var files =
                            confirmation.submissions().materials().stream()
                                    .filter(paper -> paper.item().equals(item.code()))
                                    .map(Material::file)
                                    .toList();
                    return new ConfirmationView.ChecklistItem(
                            item.code(),
                            item.text().zh(),
                            item.text().en(),
                            !files.isEmpty(),
                            files);
                })
                .toList();
    }

    private static ConfirmationView.SupplementView supplement(Supplement supplement) {
        return new ConfirmationView.SupplementView(
                supplement.items(),
                supplement.text(),
                supplement.dueOn(),
                supplement.askedAt(),
                supplement.inReview(),
                supplement.answer(),
                supplement.files(),
                supplement.answeredAt());
    }

    private static ConfirmationView.@Nullable HearingView hearing(@Nullable Hearing hearing) {
        return hearing == null
                ? null
                : new ConfirmationView.HearingView(hearing.on(), hearing.present(), hearing.text());
    }

    private static ConfirmationView.@Nullable WishView wish(@Nullable Wish wish) {
        return wish == null
                ? null
                : new ConfirmationView.WishView(wish.partyId(), wish.reason(), wish.at());
    }

    private static ConfirmationView.@Nullable DecisionView decision(@Nullable Decision decision) {
        return decision == null
                ? null
                : new ConfirmationView.DecisionView(
                        decision.result(),
                        decision.ground(),
                        decision.number(),
                        decision.on(),
                        decision.text(),
                        decision.file(),
                        decision.enforceableUntil(),
                        decision.objectBy());
    }

    private static ConfirmationView.ObjectionView objection(Objection objection) {
        return new ConfirmationView.ObjectionView(
                objection.id(),
                objection.by(),
                objection.partyId(),
                objection.name(),
                objection.knownOn(),
                objection.dueOn(),
                objection.text(),
                objection.files(),
                objection.at());
    }

    /**
     * The court has to hear both parties before it rules; the platform reminds and does not forbid.
     */
    private static List<ConfirmationView.DutyView> duties(
            Rulebook rules, Confirmation confirmation) {
        if (confirmation.acceptedAt() == null || confirmation.hearing() != null) {
            return List.of();
        }
        var duty = rules.duty(HEARING_DUTY, rules.today());
        return List.of(
                new ConfirmationView.DutyView(
                        duty.id(), duty.text().zh(), duty.text().en(), duty.citation()));
    }
}
