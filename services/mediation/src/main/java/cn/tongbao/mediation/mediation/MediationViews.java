package cn.tongbao.mediation.mediation;

import cn.tongbao.platform.deadlines.LimitClock;
import cn.tongbao.platform.records.attachment.Attachment;
import cn.tongbao.platform.records.attachment.Attachments;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.rulebook.UnknownRule;
import cn.tongbao.rulebook.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a mediation what one reader is shown. */
@Component
class MediationViews {

    private final RulebookSource rulebook;
    private final Attachments attachments;
    private final Course course;

    MediationViews(RulebookSource rulebook, Attachments attachments, Course course) {
        this.rulebook = rulebook;
        this.attachments = attachments;
        this.course = course;
    }

    /** The mediation as the subject may see it. */
    MediationView of(MediationSight sight) {
        return view(sight, attachments.of(sight.mediation().reference()));
    }

    /** The same for a list, without files. */
    MediationView item(MediationSight sight) {
        return view(sight, List.of());
    }

    private MediationView view(MediationSight sight, List<Attachment> files) {
        var mediation = sight.mediation();
        var matter = mediation.matter();
        var rules = rulebook.current();
        var framework = rules.framework(matter.framework(), day(mediation));
        var lead = mediation.lead();
        var facts = mediation.facts();
        var application = mediation.application();
        var clock = mediation.clock();
        var terms = new TermViews(rules, mediation, course.confirmable(matter, rules.today()));
        return new MediationView(
                mediation.reference(),
                mediation.version(),
                mediation.status().name(),
                matter.framework(),
                new MediationView.FrameworkRule(
                        framework.fee(),
                        framework.binding(),
                        framework.confidentiality(),
                        framework.limitBasis(),
                        framework.citation(),
                        framework.verified()),
                matter.bodyOfficeId(),
                matter.caseReference(),
                matter.invitingCourtOfficeId(),
                matter.objectRegionCode(),
                matter.rightType(),
                matter.title(),
                matter.dispute(),
                matter.disputeKind(),
                matter.disputeFeatures(),
                matter.amount(),
                matter.foreignRelated(),
                matter.procedure(),
                mediation.openedAt(),
                mediation.updatedAt(),
                Mediations.dueOn(mediation),
                clock != null && clock.missed(),
                clock == null ? null : limit(rules, clock),
                mediation.parties().stream().map(party -> party(party, sight)).toList(),
                lead == null ? null : mediator(lead),
                mediation.leadership().challenges().stream()
                        .filter(one -> sight.secretary() || own(sight, one.partyId()))
                        .map(MediationViews::challenge)
                        .toList(),
                mediation.sessions().stream().map(MediationView.SessionView::of).toList(),
                mediation.timing().extensions().stream().map(MediationViews::extension).toList(),
                mediation.timing().suspendedAt(),
                facts == null
                        ? null
                        : new MediationView.FactsView(
                                facts.text(),
                                facts.recordedAt(),
                                facts.agreed(),
                                facts.handedOnAt() != null),
                mediation.agreement() == null
                        ? null
                        : agreement(mediation.agreement(), mediation, terms),
                mediation.settlement().voided().stream()
                        .map(each -> agreement(each, mediation, terms))
                        .toList(),
                application == null
                        ? null
                        : new MediationView.ApplicationView(
                                application.courtOfficeId(),
                                application.joined(),
                                application.confirmationReference(),
                                application.result()),
                end(sight),
                files.stream()
                        .filter(file -> seesFile(sight, file))
                        .map(MediationViews::file)
                        .toList());
    }

    private static LocalDate day(Mediation mediation) {
        return LocalDate.ofInstant(mediation.openedAt(), WorkCalendar.ZONE);
    }

    private static boolean own(MediationSight sight, @Nullable String partyId) {
        var party = sight.party();
        return party != null && party.id().equals(partyId);
    }

    private static boolean seesFile(MediationSight sight, Attachment file) {
        return file.owner() == null
                || sight.secretary()
                || sight.mediator()
                || own(sight, file.owner());
    }

    private static MediationView.LimitView limit(Rulebook rules, LimitClock clock) {
        String citation = null;
        Boolean verified = null;
        try {
            var row =
                    rules.limit(
                            clock.ruleId(),
                            LocalDate.ofInstant(clock.startedAt(), WorkCalendar.ZONE));
            citation = row.citation();
            verified = row.verified();
        } catch (UnknownRule e) {
            // The tables of today do not hold the row any more; the record keeps its id and day.
            citation = null;
        }
        return new MediationView.LimitView(
                clock.ruleId(),
                clock.ruleVersion(),
                clock.startedAt(),
                clock.dueOn(),
                clock.warnedAt(),
                clock.missed(),
                clock.provisional(),
                citation,
                verified);
    }

    private static MediationView.PartyView party(Party party, MediationSight sight) {
        var own = own(sight, party.id());
        var consent = party.consent();
        return new MediationView.PartyView(
                party.id(),
                party.role(),
                party.name(),
                party.kind(),
                party.domicileRegionCode(),
                sight.secretary() || own ? party.email() : null,
                party.representatives(),
                !party.seats().isEmpty(),
                own,
                consent == null
                        ? null
                        : new MediationView.ConsentView(
                                consent.agrees(), consent.at(), consent.paper() != null),
                sight.secretary() || own ? party.choice() : null,
                party.waivedAt() != null);
    }

    private static MediationView.MediatorView mediator(Lead lead) {
        return new MediationView.MediatorView(
                lead.person(),
                lead.name(),
                lead.appointment().name(),
                lead.eligibility(),
                lead.namedAt(),
                lead.acceptedAt(),
                lead.disclosure());
    }

    private static MediationView.ChallengeView challenge(Challenge challenge) {
        return new MediationView.ChallengeView(
                challenge.id(),
                challenge.partyId(),
                challenge.reason(),
                challenge.at(),
                challenge.granted(),
                challenge.decision());
    }

    private static MediationView.ExtensionView extension(Extension extension) {
        return new MediationView.ExtensionView(
                extension.until(),
                extension.proposedAt(),
                extension.agreed(),
                extension.effectiveAt() != null,
                extension.lapsedAt());
    }

    private static MediationView.AgreementView agreement(
            Agreement agreement, Mediation mediation, TermViews terms) {
        return new MediationView.AgreementView(
                agreement.edition(),
                agreement.file(),
                agreement.file().sha256(),
                agreement.termsSha256(),
                agreement.partial(),
                agreement.laidAt(),
                agreement.effectiveOn(),
                agreement.voidedAt(),
                agreement.terms().stream().map(term -> terms.of(agreement, term)).toList(),
                agreement.signatures().stream()
                        .map(signature ->
                                new MediationView.SignatureView(
                                        signature.signer(),
                                        signature.at(),
                                        signature.paper() != null,
                                        signature.fileSha256(),
                                        signature.termsSha256(),
                                        agreement.covers(signature)))
                        .toList(),
                agreement.voidedAt() != null
                        ? List.of()
                        : mediation
                                .settlement()
                                .signers()
                                .filter(signer -> !agreement.signedBy(signer))
                                .toList());
    }

    private static MediationView.@Nullable EndView end(MediationSight sight) {
        var end = sight.mediation().ended();
        return end == null
                ? null
                : new MediationView.EndView(
                        end.ground(),
                        sight.secretary() || sight.mediator() ? end.text() : null,
                        end.at());
    }

    private static MediationView.FileView file(Attachment attachment) {
        var file = attachment.file();
        return new MediationView.FileView(
                file.evidenceId(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                attachment.purpose(),
                attachment.refused());
    }
}
