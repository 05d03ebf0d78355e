package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.MediationProblem;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.records.attachment.Attaching;
import cn.tongbao.platform.records.attachment.RecordFile;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * For which party an act is: a party acts for itself; the secretary files the paper that a party
 * without an account has signed.
 */
@Component
public class ActingParty {

    private final Attaching attaching;

    ActingParty(Attaching attaching) {
        this.attaching = attaching;
    }

    /**
     * The party, and the paper that the secretary files for it.
     *
     * @param partyId which party the secretary acts for; a party may only name itself
     * @param token the paper, required of the secretary
     * @param purpose what the paper is for
     */
    public Acting of(
            MediationSight sight,
            @Nullable String partyId,
            @Nullable String token,
            String purpose,
            Instant now) {
        var mediation = sight.mediation();
        var own = sight.party();
        if (own != null && (partyId == null || partyId.equals(own.id()))) {
            return new Acting(own, token == null ? null : paper(sight, own, token, purpose, now));
        }
        if (!sight.secretary()) {
            throw new NotAllowed();
        }
        new Checks()
                .required("/partyId", partyId)
                .that(
                        partyId == null || mediation.findParty(partyId).isPresent(),
                        "/partyId",
                        "UNKNOWN_PARTY")
                .raise();
        if (token == null) {
            throw new ProblemException(MediationProblem.PAPER_REQUIRED)
                    .at("/evidence", MediationProblem.PAPER_REQUIRED.name());
        }
        var party = mediation.party(Texts.given(partyId));
        return new Acting(party, paper(sight, party, token, purpose, now));
    }

    private RecordFile paper(
            MediationSight sight, Party party, String token, String purpose, Instant now) {
        var mediation = sight.mediation();
        return attaching.attach(
                sight.who(),
                token,
                "/evidence",
                new Attaching.Place(
                        mediation.reference(), mediation.nextVersion(), purpose, party.id(), now));
    }

    /** A party that acts, and the paper that shows it. */
    public record Acting(Party party, @Nullable RecordFile paper) {}
}
