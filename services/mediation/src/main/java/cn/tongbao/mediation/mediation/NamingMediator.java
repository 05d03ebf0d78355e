package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.mediator.Mediator;
import cn.tongbao.mediation.mediator.Mediators;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.rulebook.Eligibility;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mediator is named: by the body, or by the parties once all of them have chosen the same one.
 * Whether he may mediate under the framework is asked of the rulebook.
 */
@Service
public class NamingMediator {

    private final MediationDesk desk;
    private final Mediators mediators;
    private final RulebookSource rulebook;
    private final Limits limits;
    private final Course course;
    private final Clock clock;

    NamingMediator(
            MediationDesk desk,
            Mediators mediators,
            RulebookSource rulebook,
            Limits limits,
            Course course,
            Clock clock) {
        this.desk = desk;
        this.mediators = mediators;
        this.rulebook = rulebook;
        this.limits = limits;
        this.course = course;
        this.clock = clock;
    }

    /** Names him, or takes a party's choice down. */
    @Transactional
    public MediationView name(
            Subject who, String reference, @Nullable String ifMatch, MediatorChoice request) {
        var sight = desk.take(who, reference, MediationAct.NAME_MEDIATOR, ifMatch);
        var mediation = sight.mediation();
        mediation.require(
                mediation.status() == MediationStatus.MEDIATOR_SELECTED && sight.secretary()
                        ? MediationTrigger.NAME
                        : MediationTrigger.NAME_EARLY);
        check(request);
        var mediator = eligible(mediation, Texts.given(request.person()));
        var deed = Deed.of(who, clock.instant());
        var party = sight.party();
        if (party == null) {
            mediation
                    .leadership()
                    .name(
                            lead(mediation, mediator, appointment(request), deed),
                            deed,
                            limits,
                            course);
        } else if (mediation.leadership().choose(party.id(), mediator.person(), deed)) {
            mediation
                    .leadership()
                    .name(
                            lead(mediation, mediator, Lead.Appointment.CHOSEN_BY_PARTIES, deed),
                            deed,
                            limits,
                            course);
        }
        return desk.put(sight, MediationAct.NAME_MEDIATOR);
    }

    private static void check(MediatorChoice request) {
        new Checks()
                .required("/person", request.person())
                .text("/person", request.person(), Texts.NAME)
                .that(
                        request.appointment() == null
                                || Arrays.stream(Lead.Appointment.values())
                                        .anyMatch(one -> one.name().equals(request.appointment())),
                        "/appointment",
                        "UNKNOWN_CODE")
                .raise();
    }

    private static Lead.Appointment appointment(MediatorChoice request) {
        return Lead.Appointment.valueOf(
                Objects.requireNonNullElse(
                        request.appointment(), Lead.Appointment.APPOINTED_BY_BODY.name()));
    }

    private Mediator eligible(Mediation mediation, String person) {
        var mediator =
                mediators
                        .find(person, today())
                        .filter(Mediator::active)
                        .filter(one -> one.bodyOfficeId().equals(mediation.matter().bodyOfficeId()))
                        .orElseThrow(() ->
                                new ProblemException(MediationProblem.MEDIATOR_UNKNOWN, person)
                                        .at("/person", MediationProblem.MEDIATOR_UNKNOWN.name()));
        if (mediation.partyOf(person).isPresent()) {
            throw new ProblemException(MediationProblem.MEDIATOR_IS_PARTY)
                    .at("/person", MediationProblem.MEDIATOR_IS_PARTY.name());
        }
        var found = eligibility(mediation, mediator);
        if (!found.eligible()) {
            throw new ProblemException(
                            MediationProblem.MEDIATOR_INELIGIBLE,
                            mediator.name(),
                            found.reason().zh(),
                            found.reason().en(),
                            found.citation())
                    .at("/person", MediationProblem.MEDIATOR_INELIGIBLE.name())
                    .with("ruleId", found.ruleId())
                    .with("citation", found.citation());
        }
        return mediator;
    }

    private Eligibility eligibility(Mediation mediation, Mediator mediator) {
        var matter = mediation.matter();
        return rulebook.current()
                .framework(matter.framework(), today())
                .eligibility(
                        mediator.profile(),
                        matter.invitingCourtOfficeId(),
                        matter.foreignRelated());
    }

    private LocalDate today() {
        return limits.dayOf(clock.instant());
    }

    private Lead lead(
            Mediation mediation, Mediator mediator, Lead.Appointment appointment, Deed deed) {
        var found = eligibility(mediation, mediator);
        return new Lead(
                mediator.person(),
                mediator.name(),
                appointment,
                new Lead.Eligible(
                        found.ruleId(),
                        found.citation(),
                        found.verified(),
                        found.reason().zh(),
                        found.reason().en()),
                deed.at(),
                null,
                null,
                null);
    }

    /**
     * A mediator for a mediation.
     *
     * @param person of his account
     * @param appointment who chose him, where the body names him
     */
    public record MediatorChoice(@Nullable String person, @Nullable String appointment) {}
}
