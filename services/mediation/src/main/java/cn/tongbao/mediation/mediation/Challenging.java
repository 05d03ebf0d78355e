package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A party asks for another mediator, and the body decides. */
@Service
public class Challenging {

    private final MediationDesk desk;
    private final ActingParty acting;
    private final Limits limits;
    private final Course course;
    private final Clock clock;

    Challenging(MediationDesk desk, ActingParty acting, Limits limits, Course course, Clock clock) {
        this.desk = desk;
        this.acting = acting;
        this.limits = limits;
        this.course = course;
        this.clock = clock;
    }

    /** Asks. */
    @Transactional
    public MediationView challenge(
            Subject who, String reference, @Nullable String ifMatch, ChallengeRequest request) {
        var sight = desk.take(who, reference, MediationAct.CHALLENGE, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.CHALLENGE);
        new Checks()
                .required("/reason", request.reason())
                .text("/reason", request.reason(), Texts.MOST)
                .raise();
        var now = clock.instant();
        var party =
                acting.of(sight, request.partyId(), request.evidence(), "CHALLENGE", now).party();
        mediation
                .leadership()
                .challenge(party.id(), Texts.given(request.reason()), Deed.of(who, now));
        return desk.put(sight, MediationAct.CHALLENGE);
    }

    /** Decides. */
    @Transactional
    public MediationView decide(
            Subject who,
            String reference,
            UUID id,
            @Nullable String ifMatch,
            ChallengeDecision request) {
        var sight = desk.take(who, reference, MediationAct.DECIDE_CHALLENGE, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.CHALLENGE);
        new Checks()
                .required("/granted", request.granted())
                .text("/text", request.text(), Texts.MOST)
                .raise();
        mediation
                .leadership()
                .decide(
                        id,
                        Boolean.TRUE.equals(request.granted()),
                        request.text(),
                        Deed.of(who, clock.instant()),
                        limits,
                        course);
        return desk.put(sight, MediationAct.DECIDE_CHALLENGE);
    }

    /** Why a party asks for another mediator. */
    public record ChallengeRequest(
            @Nullable String reason, @Nullable String partyId, @Nullable String evidence) {}

    /** What the body decides. */
    public record ChallengeDecision(@Nullable Boolean granted, @Nullable String text) {}
}
