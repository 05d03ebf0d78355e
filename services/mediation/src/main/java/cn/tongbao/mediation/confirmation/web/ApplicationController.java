package cn.tongbao.mediation.confirmation.web;

import cn.tongbao.mediation.confirmation.ApplicationRequest;
import cn.tongbao.mediation.confirmation.Applied;
import cn.tongbao.mediation.confirmation.ApplyingForConfirmation;
import cn.tongbao.mediation.confirmation.Competence;
import cn.tongbao.platform.identity.Subject;
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
import org.springframework.web.bind.annotation.RestController;

/** From an agreement to the court: which one is competent, and the joint application. */
@RestController
@RequestMapping(path = "/api/{version}/mediations/{reference}", version = "1")
class ApplicationController {

    private final ApplyingForConfirmation applying;

    ApplicationController(ApplyingForConfirmation applying) {
        this.applying = applying;
    }

    @SignedIn
    @GetMapping("/competent-courts")
    Competence competence(Subject who, @PathVariable String reference) {
        return applying.competence(who, reference);
    }

    @SignedIn
    @PostMapping("/confirmation-application")
    ResponseEntity<Applied> apply(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ApplicationRequest body) {
        var applied = applying.apply(who, reference, ifMatch, body);
        var tag = Versions.etag(applied.mediation().version());
        if (applied.reference() == null) {
            return ResponseEntity.accepted().header(HttpHeaders.ETAG, tag).body(applied);
        }
        return ResponseEntity.created(URI.create("/api/v1/confirmations/" + applied.reference()))
                .header(HttpHeaders.ETAG, tag)
                .body(applied);
    }
}
