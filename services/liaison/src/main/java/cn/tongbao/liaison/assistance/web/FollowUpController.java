package cn.tongbao.liaison.assistance.web;

import cn.tongbao.liaison.assistance.AssistanceView;
import cn.tongbao.liaison.assistance.FollowingUp;
import cn.tongbao.liaison.assistance.FollowingUp.DisputeRequest;
import cn.tongbao.liaison.assistance.FollowingUp.RatingRequest;
import cn.tongbao.liaison.assistance.FollowingUp.ReasonRequest;
import cn.tongbao.liaison.assistance.PassingOn;
import cn.tongbao.liaison.assistance.PassingOn.DesignationRequest;
import cn.tongbao.liaison.assistance.PassingOn.RedirectionRequest;
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

/** The asking office follows its request up; the common superior designates. */
@RestController
@RequestMapping(path = "/api/{version}/assistance-requests", version = "1")
class FollowUpController {

    private final FollowingUp following;
    private final PassingOn passing;

    FollowUpController(FollowingUp following, PassingOn passing) {
        this.following = following;
        this.passing = passing;
    }

    /** Takes it back. */
    @SignedIn
    @PostMapping("/{reference}/withdrawal")
    ResponseEntity<AssistanceView> withdraw(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReasonRequest body) {
        return tagged(following.withdraw(who, reference, ifMatch, body));
    }

    /** Says how useful it was. */
    @SignedIn
    @PostMapping("/{reference}/rating")
    ResponseEntity<AssistanceView> rate(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RatingRequest body) {
        return tagged(following.rate(who, reference, ifMatch, body));
    }

    /** Disputes the refusal. */
    @SignedIn
    @PostMapping("/{reference}/dispute")
    ResponseEntity<AssistanceView> dispute(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DisputeRequest body) {
        return tagged(following.dispute(who, reference, ifMatch, body));
    }

    /** Turns to another office. */
    @SignedIn
    @PostMapping("/{reference}/redirection")
    ResponseEntity<AssistanceView> redirect(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RedirectionRequest body) {
        return tagged(passing.redirect(who, reference, ifMatch, body));
    }

    /** Says who is to do it. */
    @SignedIn
    @PostMapping("/{reference}/designation")
    ResponseEntity<AssistanceView> designate(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DesignationRequest body) {
        return tagged(passing.designate(who, reference, ifMatch, body));
    }

    private static ResponseEntity<AssistanceView> tagged(AssistanceView request) {
        return ResponseEntity.ok().eTag(Versions.etag(request.version())).body(request);
    }
}
