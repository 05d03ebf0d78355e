package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Facts that nobody disputes are recorded; once all parties agree they may be handed on. */
@Service
public class RecordingFacts {

    private final MediationDesk desk;
    private final ActingParty acting;
    private final Clock clock;

    RecordingFacts(MediationDesk desk, ActingParty acting, Clock clock) {
        this.desk = desk;
        this.acting = acting;
        this.clock = clock;
    }

    /** The mediator records them; what was agreed to before is replaced and agreed to anew. */
    @Transactional
    public MediationView record(
            Subject who, String reference, @Nullable String ifMatch, @Nullable String text) {
        var sight = desk.take(who, reference, MediationAct.RECORD_FACTS, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.RECORD_FACTS);
        new Checks().required("/text", text).text("/text", text, Texts.MOST).raise();
        mediation.record(Texts.given(text), Deed.of(who, clock.instant()));
        return desk.put(sight, MediationAct.RECORD_FACTS);
    }

    /** A party agrees. */
    @Transactional
    public MediationView agree(
            Subject who, String reference, @Nullable String ifMatch, PaperRequest request) {
        var sight = desk.take(who, reference, MediationAct.AGREE_FACTS, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.RECORD_FACTS);
        if (mediation.facts() == null) {
            throw new NotReadable();
        }
        var now = clock.instant();
        var party = acting.of(sight, request.partyId(), request.evidence(), "FACTS", now).party();
        mediation.agreeToFacts(party.id(), Deed.of(who, now));
        return desk.put(sight, MediationAct.AGREE_FACTS);
    }
}
