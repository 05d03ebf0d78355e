package cn.tongbao.mediation.mediation.web;

import cn.tongbao.mediation.mediation.LayingAgreement;
import cn.tongbao.mediation.mediation.LayingAgreement.AgreementRequest;
import cn.tongbao.mediation.mediation.MediationView;
import cn.tongbao.mediation.mediation.PerformingTerm;
import cn.tongbao.mediation.mediation.PerformingTerm.PerformanceRequest;
import cn.tongbao.mediation.mediation.SigningAgreement;
import cn.tongbao.mediation.mediation.SigningAgreement.SignatureRequest;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.SignedIn;
import cn.tongbao.platform.web.Versions;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agreement: laid before the parties, signed, performed. */
@RestController
@RequestMapping(path = "/api/{version}/mediations/{reference}", version = "1")
class AgreementController {

    private final LayingAgreement laying;
    private final SigningAgreement signing;
    private final PerformingTerm performing;

    AgreementController(
            LayingAgreement laying, SigningAgreement signing, PerformingTerm performing) {
        this.laying = laying;
        this.signing = signing;
        this.performing = performing;
    }

    @SignedIn
    @PostMapping("/agreement")
    ResponseEntity<MediationView> lay(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AgreementRequest body) {
        return tagged(laying.lay(who, reference, ifMatch, body));
    }

    @SignedIn
    @GetMapping(path = "/agreement/terms", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] terms(Subject who, @PathVariable String reference) {
        return laying.terms(who, reference).getBytes(StandardCharsets.UTF_8);
    }

    @SignedIn
    @PostMapping("/agreement/signatures")
    ResponseEntity<MediationView> sign(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SignatureRequest body) {
        return tagged(signing.sign(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/performance")
    ResponseEntity<MediationView> perform(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PerformanceRequest body) {
        return tagged(performing.perform(who, reference, ifMatch, body));
    }

    private static ResponseEntity<MediationView> tagged(MediationView view) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .body(view);
    }
}
