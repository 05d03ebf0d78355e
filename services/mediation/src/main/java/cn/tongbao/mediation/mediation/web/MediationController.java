package cn.tongbao.mediation.mediation.web;

import cn.tongbao.mediation.mediation.ClaimingSeat;
import cn.tongbao.mediation.mediation.ClaimingSeat.ClaimRequest;
import cn.tongbao.mediation.mediation.EndingMediation;
import cn.tongbao.mediation.mediation.ExaminingApplication;
import cn.tongbao.mediation.mediation.GivingConsent;
import cn.tongbao.mediation.mediation.GivingConsent.ConsentRequest;
import cn.tongbao.mediation.mediation.GroundRequest;
import cn.tongbao.mediation.mediation.InvitingParty;
import cn.tongbao.mediation.mediation.MediationFilter;
import cn.tongbao.mediation.mediation.MediationView;
import cn.tongbao.mediation.mediation.Opened;
import cn.tongbao.mediation.mediation.OpeningMediation;
import cn.tongbao.mediation.mediation.OpeningRequest;
import cn.tongbao.mediation.mediation.ReadingMediations;
import cn.tongbao.mediation.referral.ListingReferrals;
import cn.tongbao.mediation.referral.Referral;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.HistoryView;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.SignedIn;
import cn.tongbao.platform.web.Versions;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mediations: opened, examined, joined by the parties, looked at, ended. */
@RestController
@RequestMapping(path = "/api/{version}/mediations", version = "1")
class MediationController {

    private final OpeningMediation opening;
    private final ReadingMediations reading;
    private final ListingReferrals referrals;
    private final ClaimingSeat claiming;
    private final InvitingParty inviting;
    private final ExaminingApplication examining;
    private final GivingConsent consenting;
    private final EndingMediation ending;

    MediationController(
            OpeningMediation opening,
            ReadingMediations reading,
            ListingReferrals referrals,
            ClaimingSeat claiming,
            InvitingParty inviting,
            ExaminingApplication examining,
            GivingConsent consenting,
            EndingMediation ending) {
        this.opening = opening;
        this.reading = reading;
        this.referrals = referrals;
        this.claiming = claiming;
        this.inviting = inviting;
        this.examining = examining;
        this.consenting = consenting;
        this.ending = ending;
    }

    @SignedIn
    @PostMapping
    ResponseEntity<Opened> open(
            Subject who,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OpeningRequest body) {
        var opened = opening.open(who, key, body);
        return ResponseEntity.created(URI.create("/api/v1/mediations/" + opened.reference()))
                .header(HttpHeaders.ETAG, Versions.etag(opened.version()))
                .body(opened);
    }

    @SignedIn
    @GetMapping
    Page<MediationView> list(
            Subject who,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(value = "case", required = false) @Nullable String caseReference,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.list(
                who, new MediationFilter(status, caseReference, overdue), cursor, limit);
    }

    @SignedIn
    @GetMapping("/referrals")
    Page<Referral> referrals(
            Subject who,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return referrals.list(who, cursor, limit);
    }

    @SignedIn
    @PostMapping("/claims")
    ResponseEntity<MediationView> claim(Subject who, @RequestBody ClaimRequest body) {
        return tagged(claiming.claim(who, body));
    }

    @SignedIn
    @GetMapping("/{reference}")
    ResponseEntity<MediationView> read(Subject who, @PathVariable String reference) {
        return tagged(reading.read(who, reference));
    }

    @SignedIn
    @GetMapping("/{reference}/history")
    Page<HistoryView> history(
            Subject who,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.history(who, reference, cursor, limit);
    }

    @SignedIn
    @PostMapping("/{reference}/admission")
    ResponseEntity<Opened> admit(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        var opened = examining.admit(who, reference, ifMatch);
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(opened.version()))
                .body(opened);
    }

    @SignedIn
    @PostMapping("/{reference}/return")
    ResponseEntity<MediationView> giveBack(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody GroundRequest body) {
        return tagged(examining.giveBack(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{reference}/invitations")
    Opened.Invitation invite(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody InvitationRequest body) {
        return inviting.invite(who, reference, ifMatch, body.partyId());
    }

    @SignedIn
    @PostMapping("/{reference}/consents")
    ResponseEntity<MediationView> consent(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ConsentRequest body) {
        return tagged(consenting.consent(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{reference}/termination")
    ResponseEntity<MediationView> end(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody GroundRequest body) {
        return tagged(ending.end(who, reference, ifMatch, body));
    }

    private static ResponseEntity<MediationView> tagged(MediationView view) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .body(view);
    }

    /** Whom to invite anew. */
    record InvitationRequest(@Nullable String partyId) {}
}
