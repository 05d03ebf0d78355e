package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A party says whether it agrees to mediate, or the secretary files the paper on which it did. */
@Service
public class GivingConsent {

    private final MediationDesk desk;
    private final ActingParty acting;
    private final Limits limits;
    private final Course course;
    private final Clock clock;

    GivingConsent(
            MediationDesk desk, ActingParty acting, Limits limits, Course course, Clock clock) {
        this.desk = desk;
        this.acting = acting;
        this.limits = limits;
        this.course = course;
        this.clock = clock;
    }

    /** Takes it down; the last consent leads on. */
    @Transactional
    public MediationView consent(
            Subject who, String reference, @Nullable String ifMatch, ConsentRequest request) {
        var sight = desk.take(who, reference, MediationAct.CONSENT, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.CONSENT);
        var now = clock.instant();
        var party = acting.of(sight, request.partyId(), request.evidence(), "CONSENT", now);
        mediation.consent(
                party.party().id(),
                new Party.Consent(
                        !Boolean.FALSE.equals(request.agrees()),
                        now,
                        who.requirePerson(),
                        party.paper()),
                Deed.of(who, now),
                limits,
                course);
        return desk.put(sight, MediationAct.CONSENT);
    }

    /**
     * What a party says.
     *
     * @param agrees whether it agrees; it does unless it says no
     * @param partyId the party, where the secretary files its paper
     * @param evidence token of that paper
     */
    public record ConsentRequest(
            @Nullable Boolean agrees, @Nullable String partyId, @Nullable String evidence) {}
}
