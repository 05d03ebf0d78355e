package cn.tongbao.directory.sharing.web;

import cn.tongbao.directory.sharing.AskingForPerson;
import cn.tongbao.directory.sharing.DecidingOnSharing;
import cn.tongbao.directory.sharing.DecidingOnSharing.GrantRequest;
import cn.tongbao.directory.sharing.DecidingOnSharing.ReasonRequest;
import cn.tongbao.directory.sharing.ReadingSharings;
import cn.tongbao.directory.sharing.SharingRequest;
import cn.tongbao.directory.sharing.SharingView;
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

/** Requests for persons of other regions. */
@RestController
@RequestMapping(path = "/api/{version}/sharing-requests", version = "1")
class SharingController {

    private final AskingForPerson asking;
    private final DecidingOnSharing deciding;
    private final ReadingSharings reading;

    SharingController(AskingForPerson asking, DecidingOnSharing deciding, ReadingSharings reading) {
        this.asking = asking;
        this.deciding = deciding;
        this.reading = reading;
    }

    @SignedIn
    @PostMapping
    ResponseEntity<SharingView> ask(
            Subject who,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody SharingRequest body) {
        var view = asking.ask(who, key, body);
        return ResponseEntity.created(URI.create("/api/v1/sharing-requests/" + view.reference()))
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .body(view);
    }

    @SignedIn
    @GetMapping
    Page<SharingView> list(
            Subject who,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.list(who, status, cursor, limit);
    }

    @SignedIn
    @GetMapping("/{reference}")
    ResponseEntity<SharingView> read(Subject who, @PathVariable String reference) {
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
    @PostMapping("/{reference}/grant")
    ResponseEntity<SharingView> grant(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody GrantRequest body) {
        return tagged(deciding.grant(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{reference}/refusal")
    ResponseEntity<SharingView> refuse(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReasonRequest body) {
        return tagged(deciding.refuse(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{reference}/revocation")
    ResponseEntity<SharingView> revoke(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReasonRequest body) {
        return tagged(deciding.revoke(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{reference}/withdrawal")
    ResponseEntity<SharingView> withdraw(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReasonRequest body) {
        return tagged(deciding.withdraw(who, reference, ifMatch, body));
    }

    private static ResponseEntity<SharingView> tagged(SharingView view) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .body(view);
    }
}
