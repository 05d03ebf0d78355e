package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.mediation.OpeningRequest.PartyRequest;
import cn.tongbao.mediation.office.Office;
import cn.tongbao.mediation.office.Offices;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.Roles;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.mediation.referral.Referrals;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.OnceOnly;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.References;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.rulebook.UnknownRule;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * A mediation is opened: by the secretary of a body, of his own accord or for a case that was
 * referred to it, or by a party, whose application the body then looks at.
 */
@Service
public class OpeningMediation {

    private final MediationDesk desk;
    private final MediationViews views;
    private final Mediations mediations;
    private final Invitations invitations;
    private final Referrals referrals;
    private final Offices offices;
    private final Succession succession;
    private final RulebookSource rulebook;
    private final Limits limits;
    private final Course course;
    private final OnceOnly once;
    private final Clock clock;

    OpeningMediation(
            MediationDesk desk,
            MediationViews views,
            Mediations mediations,
            Invitations invitations,
            Referrals referrals,
            Offices offices,
            Succession succession,
            RulebookSource rulebook,
            Limits limits,
            Course course,
            OnceOnly once,
            Clock clock) {
        this.desk = desk;
        this.views = views;
        this.mediations = mediations;
        this.invitations = invitations;
        this.referrals = referrals;
        this.offices = offices;
        this.succession = succession;
        this.rulebook = rulebook;
        this.limits = limits;
        this.course = course;
        this.once = once;
        this.clock = clock;
    }

    /** Opens it, once for an idempotency key. */
    public Opened open(Subject who, @Nullable String idempotencyKey, OpeningRequest request) {
        if (!Access.mayDo(who, MediationAct.OPEN)) {
            throw new NotAllowed();
        }
        new OpeningChecks(rulebook.current()).check(request);
        return once.run(
                idempotencyKey,
                "mediation:open:" + who.requirePerson(),
                request,
                Opened.class,
                () -> opened(who, request));
    }

    private Opened opened(Subject who, OpeningRequest request) {
        var secretary = who.has(Roles.SECRETARY);
        var now = clock.instant();
        var body = body(who, secretary, Texts.given(request.bodyOfficeId()));
        var court = court(request.invitingCourtOfficeId());
        var title = title(request, referredTitle(secretary, request, body));
        frameworkInForce(request, now);
        var matter = matter(request, body, court, title);
        var self = secretary ? -1 : self(request);
        var parties = parties(who, request, self, now);
        var deed = Deed.of(who, now);
        var year = limits.dayOf(now).getYear();
        Mediation mediation;
        do {
            var reference = References.draw('M', body.regionCode(), year);
            mediation =
                    Mediation.open(reference, matter, parties, !secretary, deed, limits, course);
        } while (!desk.open(mediation, who));
        return new Opened(
                mediation.reference(),
                mediation.version(),
                secretary ? invitations(mediation, now) : List.of(),
                views.of(MediationSight.of(who, mediation)));
    }

    private List<Opened.Invitation> invitations(Mediation mediation, Instant now) {
        return mediation.parties().stream()
                .map(party ->
                        new Opened.Invitation(
                                party.id(),
                                party.name(),
                                invitations
                                        .issue(mediation.reference(), party.id(), now)
                                        .written()))
                .toList();
    }

    private Office body(Subject who, boolean secretary, String id) {
        var body = open(id, "/bodyOfficeId");
        if (!body.mediationBody()) {
            throw unfit(id, "/bodyOfficeId");
        }
        if (secretary && !id.equals(who.office())) {
            throw new ProblemException(MediationProblem.OFFICE_UNFIT, id)
                    .at("/bodyOfficeId", "OTHER_OFFICE");
        }
        return body;
    }

    private @Nullable Office court(@Nullable String id) {
        if (id == null) {
            return null;
        }
        var court = open(id, "/invitingCourtOfficeId");
        if (!court.court()) {
            throw unfit(id, "/invitingCourtOfficeId");
        }
        return court;
    }

    private Office open(String id, String pointer) {
        succession.hold(id);
        var office =
                offices.find(id)
                        .orElseThrow(() ->
                                new ProblemException(MediationProblem.OFFICE_UNKNOWN, id)
                                        .at(pointer, MediationProblem.OFFICE_UNKNOWN.name()));
        if (!office.open()) {
            throw new ProblemException(MediationProblem.OFFICE_CLOSED, id)
                    .at(pointer, MediationProblem.OFFICE_CLOSED.name());
        }
        return office;
    }

    private static ProblemException unfit(String id, String pointer) {
        return new ProblemException(MediationProblem.OFFICE_UNFIT, id)
                .at(pointer, MediationProblem.OFFICE_UNFIT.name());
    }

    /** The title of the case, if it was referred to this body and not mediated since. */
    private @Nullable String referredTitle(boolean secretary, OpeningRequest request, Office body) {
        var caseReference = request.caseReference();
        if (caseReference == null) {
            return null;
        }
        var referral = secretary ? referrals.lock(caseReference).orElse(null) : null;
        if (referral == null || !referral.bodyOfficeId().equals(body.id())) {
            throw new ProblemException(MediationProblem.NOT_REFERRED, caseReference)
                    .at("/caseReference", MediationProblem.NOT_REFERRED.name());
        }
        if (mediations.mediatedSince(caseReference, referral.referredAt())) {
            throw new ProblemException(MediationProblem.CASE_IN_MEDIATION, caseReference);
        }
        return referral.title();
    }

    private String title(OpeningRequest request, @Nullable String ofCase) {
        if (request.title() != null && !request.title().isBlank()) {
            return request.title();
        }
        if (ofCase != null) {
            return ofCase;
        }
        var right = rulebook.current().codes().name("rightTypes", Texts.given(request.rightType()));
        return right.zh() + "纠纷 / " + right.en();
    }

    private void frameworkInForce(OpeningRequest request, Instant now) {
        var framework = Texts.given(request.framework());
        try {
            rulebook.current().framework(framework, limits.dayOf(now));
        } catch (UnknownRule e) {
            throw new ProblemException(MediationProblem.FRAMEWORK_NOT_IN_FORCE, framework)
                    .at("/framework", MediationProblem.FRAMEWORK_NOT_IN_FORCE.name());
        }
    }

    private static Matter matter(
            OpeningRequest request, Office body, @Nullable Office court, String title) {
        return new Matter(
                Texts.given(request.framework()),
                body.id(),
                body.regionCode(),
                request.caseReference(),
                court == null ? null : court.id(),
                request.objectRegionCode(),
                Texts.given(request.rightType()),
                title,
                Texts.given(request.dispute()),
                Objects.requireNonNullElse(request.disputeKind(), "INFRINGEMENT"),
                Objects.requireNonNullElse(request.disputeFeatures(), List.of()),
                request.amount(),
                Boolean.TRUE.equals(request.foreignRelated()),
                request.procedure());
    }

    /** Which of the parties opens it: the one marked, else the first applicant. */
    private static int self(OpeningRequest request) {
        var parties = Texts.given(request.parties());
        var marked = new ArrayList<Integer>();
        for (int i = 0; i < parties.size(); i++) {
            if (Boolean.TRUE.equals(parties.get(i).self())) {
                marked.add(i);
            }
        }
        new Checks().that(marked.size() <= 1, "/parties", "ONE_SELF").raise();
        if (marked.size() == 1) {
            return marked.getFirst();
        }
        for (int i = 0; i < parties.size(); i++) {
            if ("APPLICANT".equals(parties.get(i).role())) {
                return i;
            }
        }
        throw new IllegalStateException("an applicant was checked to be there");
    }

    private static List<Party> parties(Subject who, OpeningRequest request, int self, Instant now) {
        var requests = Texts.given(request.parties());
        var parties = new ArrayList<Party>();
        for (int i = 0; i < requests.size(); i++) {
            parties.add(party(requests.get(i), i, i == self ? who.requirePerson() : null, now));
        }
        return parties;
    }

    private static Party party(
            PartyRequest request, int position, @Nullable String person, Instant now) {
        var speakers =
                Objects.requireNonNullElse(
                        request.representatives(), List.<OpeningRequest.RepresentativeRequest>of());
        return new Party(
                "P" + (position + 1),
                Texts.given(request.role()),
                Texts.given(request.name()),
                Texts.given(request.kind()),
                request.domicileRegionCode(),
                request.email(),
                speakers.stream()
                        .map(speaker ->
                                new Party.Representative(
                                        Texts.given(speaker.name()), speaker.authority()))
                        .toList(),
                person == null ? List.of() : List.of(new Party.Seat(person, false, null, now)),
                null,
                null,
                null);
    }
}
