package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.confirmation.ApplicationRequest.ApplicantRequest;
import cn.tongbao.mediation.mediation.Agreement;
import cn.tongbao.mediation.mediation.Application;
import cn.tongbao.mediation.mediation.Course;
import cn.tongbao.mediation.mediation.Mediation;
import cn.tongbao.mediation.mediation.MediationAct;
import cn.tongbao.mediation.mediation.MediationDesk;
import cn.tongbao.mediation.mediation.MediationSight;
import cn.tongbao.mediation.mediation.MediationTrigger;
import cn.tongbao.mediation.mediation.Party;
import cn.tongbao.mediation.mediation.Term;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.records.attachment.RecordFile;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.References;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parties apply jointly for confirmation of their agreement (CON-01), within 30 days of its
 * effect (CON-02), at a court that is competent (CON-04 to CON-06). One may begin and the others
 * join; the secretary files the paper of a party without an account.
 */
@Service
public class ApplyingForConfirmation {

    private final MediationDesk mediations;
    private final ConfirmationDesk desk;
    private final ConfirmationViews views;
    private final CompetentCourts courts;
    private final CourtNews courtNews;
    private final Materials materials;
    private final Attaching attaching;
    private final Course course;
    private final Limits limits;
    private final Clock clock;

    ApplyingForConfirmation(
            MediationDesk mediations,
            ConfirmationDesk desk,
            ConfirmationViews views,
            CompetentCourts courts,
            CourtNews courtNews,
            Materials materials,
            Attaching attaching,
            Course course,
            Limits limits,
            Clock clock) {
        this.mediations = mediations;
        this.desk = desk;
        this.views = views;
        this.courts = courts;
        this.courtNews = courtNews;
        this.materials = materials;
        this.attaching = attaching;
        this.course = course;
        this.limits = limits;
        this.clock = clock;
    }

    /** Which courts may be applied to, with their reasons. */
    @Transactional
    public Competence competence(Subject who, String reference) {
        var sight = mediations.look(who, reference, "COMPETENCE_READ");
        return courts.of(sight.mediation(), limits.dayOf(clock.instant()));
    }

    /** Applies, or joins the application. */
    @Transactional
    public Applied apply(
            Subject who, String reference, @Nullable String ifMatch, ApplicationRequest request) {
        var sight = mediations.take(who, reference, MediationAct.APPLY, ifMatch);
        courts.hold(request.courtOfficeId());
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.APPLY);
        var running = mediation.application();
        if (running != null && running.confirmationReference() != null) {
            throw new ProblemException(
                    MediationProblem.CONFIRMATION_EXISTS, running.confirmationReference());
        }
        check(sight, request);
        var now = clock.instant();
        var agreement = lawful(mediation, now);
        var court =
                courts.chosen(mediation, Texts.given(request.courtOfficeId()), limits.dayOf(now));
        var joined = joined(sight, request, running, court, now);
        var deed = Deed.of(who, now);
        if (!joined.joined().containsAll(mediation.parties().stream().map(Party::id).toList())) {
            mediation.settlement().apply(joined, deed);
            return new Applied(
                    "AWAITING_OTHERS", null, null, mediations.put(sight, MediationAct.APPLY));
        }
        var confirmation = file(who, mediation, agreement, court, joined, request, deed);
        mediation.settlement().apply(joined.filedAs(confirmation.reference()), deed);
        var view = mediations.put(sight, MediationAct.APPLY);
        return new Applied(
                confirmation.status().name(),
                confirmation.reference(),
                views.of(ConfirmationSight.of(who, confirmation)),
                view);
    }

    private void check(MediationSight sight, ApplicationRequest request) {
        var checks =
                new Checks()
                        .required("/courtOfficeId", request.courtOfficeId())
                        .text("/courtOfficeId", request.courtOfficeId(), Texts.NAME);
        var applicants = applicants(request);
        checks.that(sight.party() != null || !applicants.isEmpty(), "/applicants", "REQUIRED");
        for (int i = 0; i < applicants.size(); i++) {
            var applicant = applicants.get(i);
            var at = "/applicants/" + i;
            checks.required(at, applicant);
            if (applicant != null) {
                checks.required(at + "/partyId", applicant.partyId())
                        .that(
                                applicant.partyId() == null
                                        || sight.mediation()
                                                .findParty(applicant.partyId())
                                                .isPresent(),
                                at + "/partyId",
                                "UNKNOWN_PARTY");
            }
        }
        materials.check(request.materials(), checks);
        checks.raise();
    }

    /** The agreement, if it can be confirmed today. */
    private Agreement lawful(Mediation mediation, Instant now) {
        var agreement = Texts.given(mediation.agreement());
        var today = limits.dayOf(now);
        if (!course.confirmable(mediation.matter(), today)) {
            throw new ProblemException(
                    MediationProblem.NOT_CONFIRMABLE, mediation.matter().framework());
        }
        var effective = Texts.given(agreement.effectiveOn());
        var last = limits.startOn("CON-02", effective).dueOn();
        if (today.isAfter(last)) {
            throw new ProblemException(MediationProblem.CON_02, effective, last)
                    .with("dueOn", last);
        }
        var deciding = agreement.terms().stream().filter(Term::decidesRight).toList();
        if (!deciding.isEmpty()) {
            var refused =
                    new ProblemException(
                            MediationProblem.CON_15,
                            deciding.stream()
                                    .map(term -> Integer.toString(term.number()))
                                    .toList()
                                    .toString());
            deciding.forEach(term -> refused.at("/terms/" + (term.number() - 1), "DECIDES_RIGHT"));
            throw refused;
        }
        return agreement;
    }

    private Application joined(
            MediationSight sight,
            ApplicationRequest request,
            @Nullable Application running,
            CompetentCourt court,
            Instant now) {
        var acting = new ArrayList<String>();
        var papers = new ArrayList<RecordFile>();
        var own = sight.party();
        if (own != null) {
            acting.add(own.id());
        }
        var applicants = applicants(request);
        for (int i = 0; i < applicants.size(); i++) {
            var applicant = applicants.get(i);
            var partyId = Texts.given(applicant.partyId());
            if (own == null || !own.id().equals(partyId)) {
                papers.add(paper(sight, applicant, "/applicants/" + i + "/evidence", now));
                acting.add(partyId);
            }
        }
        var base = running;
        if (base == null || !base.courtOfficeId().equals(court.officeId())) {
            if (base != null && !acting.containsAll(base.joined())) {
                throw new ProblemException(MediationProblem.CON_01, base.courtOfficeId())
                        .at("/courtOfficeId", MediationProblem.CON_01.code());
            }
            base = new Application(court.officeId(), List.of(), List.of(), now, null, null);
        }
        return base.joinedBy(acting, papers);
    }

    /** What a party signed that does not act itself; without it the application is not joint. */
    private RecordFile paper(
            MediationSight sight, ApplicantRequest applicant, String pointer, Instant now) {
        if (applicant.evidence() == null) {
            throw new ProblemException(
                            MediationProblem.CON_01, sight.mediation().matter().bodyOfficeId())
                    .at(pointer, MediationProblem.PAPER_REQUIRED.name());
        }
        return attaching.attach(
                sight.who(),
                applicant.evidence(),
                pointer,
                new Attaching.Place(
                        sight.mediation().reference(),
                        sight.mediation().nextVersion(),
                        "APPLICATION",
                        null,
                        now));
    }

    private Confirmation file(
            Subject who,
            Mediation mediation,
            Agreement agreement,
            CompetentCourt court,
            Application joined,
            ApplicationRequest request,
            Deed deed) {
        var matter = matter(mediation, agreement, court, joined.papers());
        var shared = new ArrayList<RecordFile>();
        shared.add(agreement.file());
        shared.addAll(joined.papers());
        var year = limits.dayOf(deed.at()).getYear();
        var reference = desk.reserve(() -> References.draw('J', court.regionCode(), year));
        var papers = new ArrayList<Material>();
        papers.add(new Material("AGREEMENT", agreement.file()));
        papers.addAll(materials.attach(who, request.materials(), reference, 1, deed.at()));
        var confirmation = Confirmation.apply(reference, matter, papers, deed, limits);
        desk.open(confirmation, who, shared);
        courtNews.applied(confirmation);
        return confirmation;
    }

    private static Matter matter(
            Mediation mediation,
            Agreement agreement,
            CompetentCourt court,
            List<RecordFile> papers) {
        var of = mediation.matter();
        var lead = mediation.lead();
        return new Matter(
                mediation.reference(),
                of.caseReference(),
                of.framework(),
                of.bodyOfficeId(),
                lead == null ? null : lead.person(),
                court.officeId(),
                court.regionCode(),
                court.mode().equals("DOCKED"),
                court.reasons(),
                of.rightType(),
                of.title(),
                of.amount(),
                mediation.parties().stream().map(ApplyingForConfirmation::applicant).toList(),
                new Matter.Agreement(
                        agreement.file(),
                        agreement.termsSha256(),
                        Texts.given(agreement.effectiveOn()),
                        agreement.partial(),
                        agreement.terms().stream().map(ApplyingForConfirmation::clause).toList()),
                papers);
    }

    private static Matter.Applicant applicant(Party party) {
        return new Matter.Applicant(
                party.id(),
                party.role(),
                party.name(),
                party.kind(),
                party.domicileRegionCode(),
                party.seats().stream().map(Party.Seat::person).toList());
    }

    private static Matter.Clause clause(Term term) {
        return new Matter.Clause(
                term.number(),
                term.text(),
                term.obligor(),
                term.amount(),
                term.dueOn(),
                term.decidesRight());
    }

    private static List<ApplicantRequest> applicants(ApplicationRequest request) {
        return request.applicants() == null ? List.of() : request.applicants();
    }
}
