package cn.tongbao.liaison.assistance.web;

import cn.tongbao.liaison.assistance.AssistanceFilter;
import cn.tongbao.liaison.assistance.AssistanceView;
import cn.tongbao.liaison.assistance.KeepingNotes;
import cn.tongbao.liaison.assistance.KeepingNotes.Note;
import cn.tongbao.liaison.assistance.KeepingNotes.NoteRequest;
import cn.tongbao.liaison.assistance.ReadingRequests;
import cn.tongbao.liaison.assistance.SendingRequest;
import cn.tongbao.liaison.assistance.SendingRequest.AssistanceRequest;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.HistoryView;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.SignedIn;
import cn.tongbao.platform.web.Versions;
import java.net.URI;
import org.jspecify.annotations.Nullable;
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

/** Sending and reading requests. */
@RestController
@RequestMapping(path = "/api/{version}/assistance-requests", version = "1")
class AssistanceController {

    private final SendingRequest sending;
    private final ReadingRequests reading;
    private final KeepingNotes notes;

    AssistanceController(SendingRequest sending, ReadingRequests reading, KeepingNotes notes) {
        this.sending = sending;
        this.reading = reading;
        this.notes = notes;
    }

    /** Asks another office for help. */
    @SignedIn
    @PostMapping
    ResponseEntity<AssistanceView> send(
            Subject who,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AssistanceRequest body) {
        var sent = sending.send(who, key, body);
        return ResponseEntity.created(URI.create("/api/v1/assistance-requests/" + sent.reference()))
                .eTag(Versions.etag(sent.version()))
                .body(sent);
    }

    /** Lists those that are the caller's to see, by due day. */
    @SignedIn
    @GetMapping
    Page<AssistanceView> list(
            Subject who,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String caseReference,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String box,
            @RequestParam(required = false) @Nullable String officeId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.list(
                who,
                new AssistanceFilter(status, kind, caseReference, overdue, box, officeId),
                cursor,
                limit);
    }

    /** Shows one. */
    @SignedIn
    @GetMapping("/{reference}")
    ResponseEntity<AssistanceView> read(Subject who, @PathVariable String reference) {
        var request = reading.read(who, reference);
        return ResponseEntity.ok().eTag(Versions.etag(request.version())).body(request);
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

    /** Reads the notes of the caller's side. */
    @SignedIn
    @GetMapping("/{reference}/notes")
    Page<Note> notes(
            Subject who,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return notes.read(who, reference, cursor, limit);
    }

    /** Writes a note for the caller's side. */
    @SignedIn
    @PostMapping("/{reference}/notes")
    ResponseEntity<Note> note(
            Subject who, @PathVariable String reference, @RequestBody NoteRequest body) {
        return ResponseEntity.status(HttpStatus.CREATED).body(notes.write(who, reference, body));
    }
}
