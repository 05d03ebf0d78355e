package cn.tongbao.directory.engagement.web;

import cn.tongbao.directory.engagement.Answering;
import cn.tongbao.directory.engagement.Answering.AcceptanceRequest;
import cn.tongbao.directory.engagement.Answering.ObjectionRequest;
import cn.tongbao.directory.engagement.Answering.RulingRequest;
import cn.tongbao.directory.engagement.Concluding;
import cn.tongbao.directory.engagement.Concluding.EndRequest;
import cn.tongbao.directory.engagement.Concluding.QuestioningRequest;
import cn.tongbao.directory.engagement.EngagementView;
import cn.tongbao.directory.engagement.ReadingEngagements;
import cn.tongbao.directory.engagement.ReadingEngagements.Question;
import cn.tongbao.directory.engagement.Working;
import cn.tongbao.directory.engagement.Working.ExtensionRequest;
import cn.tongbao.directory.engagement.Working.HandoverRequest;
import cn.tongbao.directory.engagement.Working.ReportRequest;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.SignedIn;
import cn.tongbao.platform.web.Versions;
import java.util.UUID;
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

/** The engagement of whoever was chosen; its acts take the engagement's own version. */
@RestController
@RequestMapping(path = "/api/{version}", version = "1")
class EngagementController {

    private static final String ONE = "/selections/{reference}";

    private final ReadingEngagements reading;
    private final Answering answering;
    private final Working working;
    private final Concluding concluding;

    EngagementController(
            ReadingEngagements reading,
            Answering answering,
            Working working,
            Concluding concluding) {
        this.reading = reading;
        this.answering = answering;
        this.working = working;
        this.concluding = concluding;
    }

    @SignedIn
    @GetMapping("/engagements")
    Page<EngagementView> list(
            Subject who,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Boolean flagged,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.list(who, new Question(open, status, flagged, overdue), cursor, limit);
    }

    @SignedIn
    @GetMapping(ONE + "/engagement")
    ResponseEntity<EngagementView> read(Subject who, @PathVariable String reference) {
        return tagged(reading.read(who, reference));
    }

    @SignedIn
    @PostMapping(ONE + "/acceptance")
    ResponseEntity<EngagementView> accept(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AcceptanceRequest body) {
        return tagged(answering.accept(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping(ONE + "/recusal")
    ResponseEntity<EngagementView> stepBack(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectionRequest body) {
        return tagged(answering.stepBack(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping(ONE + "/challenge")
    ResponseEntity<EngagementView> challenge(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectionRequest body) {
        return tagged(answering.challenge(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping(ONE + "/objections/{objectionId}/decision")
    ResponseEntity<EngagementView> decide(
            Subject who,
            @PathVariable String reference,
            @PathVariable UUID objectionId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RulingRequest body) {
        return tagged(answering.decide(who, reference, objectionId, ifMatch, body));
    }

    @SignedIn
    @PostMapping(ONE + "/materials")
    ResponseEntity<EngagementView> handOver(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody HandoverRequest body) {
        return tagged(working.handOver(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping(ONE + "/extension")
    ResponseEntity<EngagementView> extend(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ExtensionRequest body) {
        return tagged(working.extend(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping(ONE + "/report")
    ResponseEntity<EngagementView> report(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReportRequest body) {
        return tagged(working.report(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping(ONE + "/questions")
    ResponseEntity<EngagementView> question(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody QuestioningRequest body) {
        return tagged(concluding.question(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping(ONE + "/end")
    ResponseEntity<EngagementView> end(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody EndRequest body) {
        return tagged(concluding.end(who, reference, ifMatch, body));
    }

    private static ResponseEntity<EngagementView> tagged(EngagementView view) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .body(view);
    }
}
