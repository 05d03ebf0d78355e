package cn.tongbao.caserouting.mediation.web;

import cn.tongbao.caserouting.casefile.CaseView;
import cn.tongbao.caserouting.mediation.ReferralRequest;
import cn.tongbao.caserouting.mediation.ReferringDispute;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.SignedIn;
import cn.tongbao.platform.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Referral of the dispute behind a case to a mediation body, and its recall. */
@RestController
@RequestMapping(path = "/api/{version}/cases/{reference}/mediation-referral", version = "1")
class ReferralController {

    private final ReferringDispute referring;

    ReferralController(ReferringDispute referring) {
        this.referring = referring;
    }

    @SignedIn
    @PostMapping
    ResponseEntity<CaseView> refer(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReferralRequest body) {
        return tagged(referring.refer(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/recall")
    ResponseEntity<CaseView> recall(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReferralRecallRequest body) {
        return tagged(referring.recall(who, reference, ifMatch, body.reason()));
    }

    private static ResponseEntity<CaseView> tagged(CaseView view) {
        var answer = ResponseEntity.ok();
        if (view.version() != null) {
            answer = answer.header(HttpHeaders.ETAG, Versions.etag(view.version()));
        }
        return answer.body(view);
    }

    /** Why the dispute is taken back. */
    record ReferralRecallRequest(@Nullable String reason) {}
}
