package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mediator takes a mediation up, with which its limit begins (MED-05), or declines it. Who has
 * an interest says so and waits until every party has waived it.
 */
@Service
public class TakingUp {

    private final MediationDesk desk;
    private final ActingParty acting;
    private final Limits limits;
    private final Course course;
    private final Clock clock;

    TakingUp(MediationDesk desk, ActingParty acting, Limits limits, Course course, Clock clock) {
        this.desk = desk;
        this.acting = acting;
        this.limits = limits;
        this.course = course;
        this.clock = clock;
    }

    /** He takes it up. */
    @Transactional
    public MediationView accept(
            Subject who, String reference, @Nullable String ifMatch, @Nullable String disclosure) {
        var sight = desk.take(who, reference, MediationAct.TAKE_UP, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.TAKE_UP);
        new Checks()
                .text("/disclosure", disclosure, Texts.MOST)
                .that(disclosure == null || !disclosure.isBlank(), "/disclosure", "REQUIRED")
                .raise();
        mediation.leadership().takeUp(disclosure, Deed.of(who, clock.instant()), limits, course);
        return desk.put(sight, MediationAct.TAKE_UP);
    }

    /** He declines it, or withdraws from it; he sees it no more. */
    @Transactional
    public void decline(
            Subject who, String reference, @Nullable String ifMatch, @Nullable String reason) {
        var sight = desk.take(who, reference, MediationAct.TAKE_UP, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.LOSE_MEDIATOR);
        new Checks().required("/reason", reason).text("/reason", reason, Texts.MOST).raise();
        mediation
                .leadership()
                .decline(Texts.given(reason), Deed.of(who, clock.instant()), limits, course);
        desk.put(mediation, who, MediationAct.TAKE_UP.name());
    }

    /** A party waives the interest that he disclosed, in writing: by its account or on paper. */
    @Transactional
    public MediationView waive(
            Subject who, String reference, @Nullable String ifMatch, PaperRequest request) {
        var sight = desk.take(who, reference, MediationAct.WAIVE, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.DISCLOSE);
        var now = clock.instant();
        var party = acting.of(sight, request.partyId(), request.evidence(), "WAIVER", now).party();
        mediation.leadership().waive(party.id(), Deed.of(who, now), limits, course);
        return desk.put(sight, MediationAct.WAIVE);
    }
}
