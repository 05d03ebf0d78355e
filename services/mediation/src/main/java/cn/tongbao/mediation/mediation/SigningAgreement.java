package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.mediation.room.Bookings;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.attachment.RecordFile;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody signs the agreement by naming the hashes of the exact file and terms; if either has
 * changed meanwhile nothing is signed. With the last signature it takes effect.
 */
@Service
public class SigningAgreement {

    private final MediationDesk desk;
    private final ActingParty acting;
    private final Bookings bookings;
    private final Limits limits;
    private final Course course;
    private final Clock clock;

    SigningAgreement(
            MediationDesk desk,
            ActingParty acting,
            Bookings bookings,
            Limits limits,
            Course course,
            Clock clock) {
        this.desk = desk;
        this.acting = acting;
        this.bookings = bookings;
        this.limits = limits;
        this.course = course;
        this.clock = clock;
    }

    /** Signs it. */
    @Transactional
    public MediationView sign(
            Subject who, String reference, @Nullable String ifMatch, SignatureRequest request) {
        var sight = desk.take(who, reference, MediationAct.SIGN, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.SIGN);
        new Checks()
                .required("/fileSha256", request.fileSha256())
                .required("/termsSha256", request.termsSha256())
                .raise();
        var now = clock.instant();
        mediation
                .settlement()
                .sign(signature(sight, request, now), Deed.of(who, now), limits, course);
        if (mediation.status().agreed()) {
            bookings.releaseAfter(reference, now);
        }
        return desk.put(sight, MediationAct.SIGN);
    }

    private Signature signature(MediationSight sight, SignatureRequest request, Instant now) {
        var signer = Signature.MEDIATOR;
        @Nullable RecordFile paper = null;
        if (!sight.mediator()) {
            var party = acting.of(sight, request.partyId(), request.evidence(), "SIGNATURE", now);
            signer = party.party().id();
            paper = party.paper();
        }
        return new Signature(
                signer,
                sight.who().requirePerson(),
                Texts.given(request.fileSha256()),
                Texts.given(request.termsSha256()),
                paper,
                now);
    }

    /**
     * What is signed.
     *
     * @param fileSha256 of the file that the signer has read
     * @param termsSha256 of the terms as canonical JSON
     * @param partyId the party, where the secretary files its signed paper
     * @param evidence token of that paper
     */
    public record SignatureRequest(
            @Nullable String fileSha256,
            @Nullable String termsSha256,
            @Nullable String partyId,
            @Nullable String evidence) {}
}
