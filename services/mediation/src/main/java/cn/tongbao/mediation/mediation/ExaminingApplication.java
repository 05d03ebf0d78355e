package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The body looks at a party's application: it asks the others, or returns it on a coded ground. */
@Service
public class ExaminingApplication {

    private final MediationDesk desk;
    private final MediationViews views;
    private final Invitations invitations;
    private final RulebookSource rulebook;
    private final Limits limits;
    private final Course course;
    private final Clock clock;

    ExaminingApplication(
            MediationDesk desk,
            MediationViews views,
            Invitations invitations,
            RulebookSource rulebook,
            Limits limits,
            Course course,
            Clock clock) {
        this.desk = desk;
        this.views = views;
        this.invitations = invitations;
        this.rulebook = rulebook;
        this.limits = limits;
        this.course = course;
        this.clock = clock;
    }

    /** Finds it fit; the parties that have no seat yet get their invitations. */
    @Transactional
    public Opened admit(Subject who, String reference, @Nullable String ifMatch) {
        var sight = desk.take(who, reference, MediationAct.EXAMINE, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.ADMIT);
        mediation.admit(Deed.of(who, clock.instant()), limits, course);
        desk.put(sight, MediationAct.EXAMINE);
        return new Opened(reference, mediation.version(), invitations(mediation), views.of(sight));
    }

    private List<Opened.Invitation> invitations(Mediation mediation) {
        return mediation.parties().stream()
                .filter(party -> party.seats().isEmpty())
                .map(party ->
                        new Opened.Invitation(
                                party.id(),
                                party.name(),
                                invitations
                                        .issue(mediation.reference(), party.id(), clock.instant())
                                        .written()))
                .toList();
    }

    /** Returns it. */
    @Transactional
    public MediationView giveBack(
            Subject who, String reference, @Nullable String ifMatch, GroundRequest request) {
        var sight = desk.take(who, reference, MediationAct.EXAMINE, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.RETURN);
        new Checks()
                .required("/ground", request.ground())
                .that(
                        request.ground() == null
                                || rulebook.current()
                                        .codes()
                                        .has("mediationReturnGrounds", request.ground()),
                        "/ground",
                        "UNKNOWN_CODE")
                .text("/text", request.text(), Texts.MOST)
                .raise();
        mediation.giveBack(
                Texts.given(request.ground()),
                request.text(),
                Deed.of(who, clock.instant()),
                limits,
                course);
        return desk.put(sight, MediationAct.EXAMINE);
    }
}
