package cn.tongbao.liaison.meeting.web;

import cn.tongbao.liaison.meeting.AnsweringInvitation;
import cn.tongbao.liaison.meeting.AnsweringInvitation.AnswerRequest;
import cn.tongbao.liaison.meeting.AnsweringInvitation.CancellationRequest;
import cn.tongbao.liaison.meeting.CallingMeeting;
import cn.tongbao.liaison.meeting.CallingMeeting.MeetingRequest;
import cn.tongbao.liaison.meeting.KeepingMinutes;
import cn.tongbao.liaison.meeting.KeepingMinutes.FulfilmentRequest;
import cn.tongbao.liaison.meeting.KeepingMinutes.MinutesRequest;
import cn.tongbao.liaison.meeting.KeepingMinutes.SignatureRequest;
import cn.tongbao.liaison.meeting.MeetingFilter;
import cn.tongbao.liaison.meeting.MeetingView;
import cn.tongbao.liaison.meeting.OpenItem;
import cn.tongbao.liaison.meeting.ReadingMeetings;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.HistoryView;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.SignedIn;
import cn.tongbao.platform.web.Versions;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Meetings, their minutes and what follows from them. */
@RestController
@RequestMapping(path = "/api/{version}/meetings", version = "1")
class MeetingController {

    private final CallingMeeting calling;
    private final AnsweringInvitation answering;
    private final KeepingMinutes keeping;
    private final ReadingMeetings reading;

    MeetingController(
            CallingMeeting calling,
            AnsweringInvitation answering,
            KeepingMinutes keeping,
            ReadingMeetings reading) {
        this.calling = calling;
        this.answering = answering;
        this.keeping = keeping;
        this.reading = reading;
    }

    /** Calls a meeting. */
    @SignedIn
    @PostMapping
    ResponseEntity<MeetingView> call(
            Subject who,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MeetingRequest body) {
        var called = calling.call(who, key, body);
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + called.reference()))
                .eTag(Versions.etag(called.version()))
                .body(called);
    }

    /** Lists those that are the caller's to see, the latest first. */
    @SignedIn
    @GetMapping
    Page<MeetingView> list(
            Subject who,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String caseReference,
            @RequestParam(required = false) @Nullable String officeId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.list(
                who, new MeetingFilter(status, caseReference, officeId, from, to), cursor, limit);
    }

    /** Lists what is open across all meetings. */
    @SignedIn
    @GetMapping("/open-decisions")
    Page<OpenItem> open(
            Subject who,
            @RequestParam(required = false) @Nullable String officeId,
            @RequestParam(required = false) @Nullable String caseReference,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.open(who, officeId, caseReference, cursor, limit);
    }

    /** Shows one. */
    @SignedIn
    @GetMapping("/{reference}")
    ResponseEntity<MeetingView> read(Subject who, @PathVariable String reference) {
        return tagged(reading.read(who, reference));
    }

    /** Tells what happened to one. */
    @SignedIn
    @GetMapping("/{reference}/history")
    Page<HistoryView> history(
            Subject who,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.history(who, reference, cursor, limit);
    }

    /** Says whether somebody comes. */
    @SignedIn
    @PostMapping("/{reference}/answers")
    ResponseEntity<MeetingView> answer(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnswerRequest body) {
        return tagged(answering.answer(who, reference, ifMatch, body));
    }

    /** Calls it off. */
    @SignedIn
    @PostMapping("/{reference}/cancellation")
    ResponseEntity<MeetingView> cancel(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CancellationRequest body) {
        return tagged(answering.cancel(who, reference, ifMatch, body));
    }

    /** Lays down an edition of the minutes. */
    @SignedIn
    @PostMapping("/{reference}/minutes")
    ResponseEntity<MeetingView> minute(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MinutesRequest body) {
        return tagged(keeping.write(who, reference, ifMatch, body));
    }

    /** Countersigns the edition in force. */
    @SignedIn
    @PostMapping("/{reference}/countersignatures")
    ResponseEntity<MeetingView> countersign(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SignatureRequest body) {
        return tagged(keeping.countersign(who, reference, ifMatch, body));
    }

    /** Proves that a decision was done. */
    @SignedIn
    @PostMapping("/{reference}/decisions/{decisionId}/fulfilment")
    ResponseEntity<MeetingView> fulfil(
            Subject who,
            @PathVariable String reference,
            @PathVariable UUID decisionId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FulfilmentRequest body) {
        return tagged(keeping.fulfil(who, reference, decisionId, ifMatch, body));
    }

    private static ResponseEntity<MeetingView> tagged(MeetingView meeting) {
        return ResponseEntity.ok().eTag(Versions.etag(meeting.version())).body(meeting);
    }
}
