package cn.tongbao.mediation.mediation.web;

import cn.tongbao.mediation.mediation.Challenging;
import cn.tongbao.mediation.mediation.Challenging.ChallengeDecision;
import cn.tongbao.mediation.mediation.Challenging.ChallengeRequest;
import cn.tongbao.mediation.mediation.ExtendingLimit;
import cn.tongbao.mediation.mediation.ExtendingLimit.ExtensionRequest;
import cn.tongbao.mediation.mediation.HoldingSessions;
import cn.tongbao.mediation.mediation.HoldingSessions.AttendanceRequest;
import cn.tongbao.mediation.mediation.HoldingSessions.SessionRequest;
import cn.tongbao.mediation.mediation.MediationView;
import cn.tongbao.mediation.mediation.NamingMediator;
import cn.tongbao.mediation.mediation.NamingMediator.MediatorChoice;
import cn.tongbao.mediation.mediation.PaperRequest;
import cn.tongbao.mediation.mediation.RecordingFacts;
import cn.tongbao.mediation.mediation.SuspendingForAppraisal;
import cn.tongbao.mediation.mediation.TakingUp;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.SignedIn;
import cn.tongbao.platform.web.Versions;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The course of a mediation: its mediator, its sessions, its limit, its undisputed facts. */
@RestController
@RequestMapping(path = "/api/{version}/mediations/{reference}", version = "1")
class CourseController {

    private final NamingMediator naming;
    private final TakingUp takingUp;
    private final Challenging challenging;
    private final HoldingSessions sessions;
    private final ExtendingLimit extending;
    private final SuspendingForAppraisal suspending;
    private final RecordingFacts facts;

    CourseController(
            NamingMediator naming,
            TakingUp takingUp,
            Challenging challenging,
            HoldingSessions sessions,
            ExtendingLimit extending,
            SuspendingForAppraisal suspending,
            RecordingFacts facts) {
        this.naming = naming;
        this.takingUp = takingUp;
        this.challenging = challenging;
        this.sessions = sessions;
        this.extending = extending;
        this.suspending = suspending;
        this.facts = facts;
    }

    @SignedIn
    @PostMapping("/mediator")
    ResponseEntity<MediationView> name(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MediatorChoice body) {
        return tagged(naming.name(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/mediator/acceptance")
    ResponseEntity<MediationView> accept(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable AcceptanceRequest body) {
        return tagged(
                takingUp.accept(who, reference, ifMatch, body == null ? null : body.disclosure()));
    }

    @SignedIn
    @PostMapping("/mediator/declination")
    ResponseEntity<Void> decline(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReasonRequest body) {
        takingUp.decline(who, reference, ifMatch, body.reason());
        return ResponseEntity.noContent().build();
    }

    @SignedIn
    @PostMapping("/mediator/waivers")
    ResponseEntity<MediationView> waive(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PaperRequest body) {
        return tagged(takingUp.waive(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/mediator/challenges")
    ResponseEntity<MediationView> challenge(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ChallengeRequest body) {
        return tagged(challenging.challenge(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/mediator/challenges/{challengeId}/decision")
    ResponseEntity<MediationView> decide(
            Subject who,
            @PathVariable String reference,
            @PathVariable UUID challengeId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ChallengeDecision body) {
        return tagged(challenging.decide(who, reference, challengeId, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/sessions")
    ResponseEntity<MediationView.SessionView> plan(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SessionRequest body) {
        var planned = sessions.plan(who, reference, ifMatch, body);
        return ResponseEntity.created(URI.create("/api/v1/mediations/" + reference))
                .header(HttpHeaders.ETAG, Versions.etag(planned.version()))
                .body(planned.session());
    }

    @SignedIn
    @PostMapping("/sessions/{sessionId}/attendance")
    ResponseEntity<MediationView> hold(
            Subject who,
            @PathVariable String reference,
            @PathVariable UUID sessionId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AttendanceRequest body) {
        return tagged(sessions.hold(who, reference, sessionId, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/sessions/{sessionId}/cancellation")
    ResponseEntity<MediationView> cancel(
            Subject who,
            @PathVariable String reference,
            @PathVariable UUID sessionId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReasonRequest body) {
        return tagged(sessions.cancel(who, reference, sessionId, ifMatch, body.reason()));
    }

    @SignedIn
    @PostMapping("/extension")
    ResponseEntity<MediationView> extend(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ExtensionRequest body) {
        return tagged(extending.extend(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/suspension")
    ResponseEntity<MediationView> suspend(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReasonRequest body) {
        return tagged(suspending.suspend(who, reference, ifMatch, body.reason()));
    }

    @SignedIn
    @PostMapping("/resumption")
    ResponseEntity<MediationView> resume(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return tagged(suspending.resume(who, reference, ifMatch));
    }

    @SignedIn
    @PostMapping("/undisputed-facts")
    ResponseEntity<MediationView> record(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FactsRequest body) {
        return tagged(facts.record(who, reference, ifMatch, body.text()));
    }

    @SignedIn
    @PostMapping("/undisputed-facts/consents")
    ResponseEntity<MediationView> agree(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PaperRequest body) {
        return tagged(facts.agree(who, reference, ifMatch, body));
    }

    private static ResponseEntity<MediationView> tagged(MediationView view) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .body(view);
    }

    /** Whether the mediator has an interest to disclose. */
    record AcceptanceRequest(@Nullable String disclosure) {}

    /** Why. */
    record ReasonRequest(@Nullable String reason) {}

    /** Facts that nobody disputes. */
    record FactsRequest(@Nullable String text) {}
}
