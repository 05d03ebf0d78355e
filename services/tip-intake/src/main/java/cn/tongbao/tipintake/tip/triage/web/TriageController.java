package cn.tongbao.tipintake.tip.triage.web;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.SignedIn;
import cn.tongbao.platform.web.Versions;
import cn.tongbao.tipintake.tip.reporter.RevealedReporter;
import cn.tongbao.tipintake.tip.triage.Accepting;
import cn.tongbao.tipintake.tip.triage.AnsweringConsultation;
import cn.tongbao.tipintake.tip.triage.MessageDraft;
import cn.tongbao.tipintake.tip.triage.Rejecting;
import cn.tongbao.tipintake.tip.triage.RejectionDraft;
import cn.tongbao.tipintake.tip.triage.RequestingIdentity;
import cn.tongbao.tipintake.tip.triage.Revealing;
import cn.tongbao.tipintake.tip.triage.SentMessage;
import cn.tongbao.tipintake.tip.triage.TipSummary;
import cn.tongbao.tipintake.tip.triage.WritingToReporter;
import cn.tongbao.tipintake.tip.triage.query.InboxFilter;
import cn.tongbao.tipintake.tip.triage.query.ListingTips;
import cn.tongbao.tipintake.tip.triage.query.ReadingTip;
import cn.tongbao.tipintake.tip.triage.query.TipView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The intake desk. Commands name the version that their author has seen. */
@RestController
@RequestMapping(path = "/api/{version}/tips", version = "1")
class TriageController {

    private static final String IF_MATCH = "If-Match";

    private final ListingTips listing;
    private final ReadingTip reading;
    private final Revealing revealing;
    private final WritingToReporter writing;
    private final Accepting accepting;
    private final Rejecting rejecting;
    private final AnsweringConsultation answering;
    private final RequestingIdentity requestingIdentity;

    TriageController(
            ListingTips listing,
            ReadingTip reading,
            Revealing revealing,
            WritingToReporter writing,
            Accepting accepting,
            Rejecting rejecting,
            AnsweringConsultation answering,
            RequestingIdentity requestingIdentity) {
        this.listing = listing;
        this.reading = reading;
        this.revealing = revealing;
        this.writing = writing;
        this.accepting = accepting;
        this.rejecting = rejecting;
        this.answering = answering;
        this.requestingIdentity = requestingIdentity;
    }

    @SignedIn
    @GetMapping
    Page<TipSummary> list(
            Subject who,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return listing.list(who, new InboxFilter(status, region, q, overdue, cursor, limit));
    }

    @SignedIn
    @GetMapping("/{reference}")
    ResponseEntity<TipView> read(Subject who, @PathVariable String reference) {
        var view = reading.read(who, reference);
        return ResponseEntity.ok()
                .eTag(Versions.etag(view.version()))
                .cacheControl(CacheControl.noStore())
                .body(view);
    }

    @SignedIn
    @PostMapping("/{reference}/reveal")
    ResponseEntity<RevealedReporter> reveal(
            Subject who, @PathVariable String reference, @RequestBody RevealRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(revealing.reveal(who, reference, request.purpose()));
    }

    @SignedIn
    @PostMapping("/{reference}/messages")
    ResponseEntity<SentMessage> write(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MessageDraft draft) {
        var sent = writing.write(who, reference, ifMatch, draft);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Versions.etag(sent.version()))
                .body(sent);
    }

    @SignedIn
    @PostMapping("/{reference}/acceptance")
    ResponseEntity<TipSummary> accept(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(accepting.accept(who, reference, ifMatch));
    }

    @SignedIn
    @PostMapping("/{reference}/rejection")
    ResponseEntity<TipSummary> reject(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RejectionDraft draft) {
        return tagged(rejecting.reject(who, reference, ifMatch, draft));
    }

    @SignedIn
    @PostMapping("/{reference}/answer")
    ResponseEntity<TipSummary> answer(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnswerRequest request) {
        return tagged(answering.answer(who, reference, ifMatch, request.text()));
    }

    @SignedIn
    @PostMapping("/{reference}/identity-request")
    ResponseEntity<TipSummary> requestIdentity(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable IdentityRequest request) {
        var asked = request == null ? new IdentityRequest(null, null) : request;
        return tagged(
                requestingIdentity.request(who, reference, ifMatch, asked.text(), asked.dueOn()));
    }

    private static ResponseEntity<TipSummary> tagged(TipSummary tip) {
        return ResponseEntity.ok().eTag(Versions.etag(tip.version())).body(tip);
    }
}
