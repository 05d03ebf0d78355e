package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretary gives a party a new invitation; the one before is void. */
@Service
public class InvitingParty {

    private final MediationDesk desk;
    private final Invitations invitations;
    private final AuditTrail audit;
    private final Clock clock;

    InvitingParty(MediationDesk desk, Invitations invitations, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The new code, shown this once. */
    @Transactional
    public Opened.Invitation invite(
            Subject who, String reference, @Nullable String ifMatch, @Nullable String partyId) {
        var sight = desk.take(who, reference, MediationAct.INVITE, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.JOIN);
        new Checks()
                .required("/partyId", partyId)
                .that(
                        partyId == null || mediation.findParty(partyId).isPresent(),
                        "/partyId",
                        "UNKNOWN_PARTY")
                .raise();
        var party = mediation.party(Texts.given(partyId));
        var code = invitations.issue(reference, party.id(), clock.instant());
        audit.record(who, MediationAct.INVITE.name(), Mediation.RECORD_KIND, reference, null);
        return new Opened.Invitation(party.id(), party.name(), code.written());
    }
}
