package cn.tongbao.caserouting.dispatch.web;

import cn.tongbao.caserouting.casefile.DispatchView;
import cn.tongbao.caserouting.dispatch.AcknowledgingDispatch;
import cn.tongbao.caserouting.dispatch.ConcludingDispatch;
import cn.tongbao.caserouting.dispatch.ConclusionRequest;
import cn.tongbao.caserouting.dispatch.DispatchRequest;
import cn.tongbao.caserouting.dispatch.MaterialQuestion;
import cn.tongbao.caserouting.dispatch.ReadingDispatch;
import cn.tongbao.caserouting.dispatch.RecallingDispatch;
import cn.tongbao.caserouting.dispatch.RefusalRequest;
import cn.tongbao.caserouting.dispatch.RefusingDispatch;
import cn.tongbao.caserouting.dispatch.RequestingMaterial;
import cn.tongbao.caserouting.dispatch.RequestingMaterial.Asked;
import cn.tongbao.caserouting.dispatch.SendingDispatch;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.SignedIn;
import cn.tongbao.platform.web.Versions;
import java.net.URI;
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
import org.springframework.web.bind.annotation.RestController;

/** Dispatches: sent and recalled by the centre, worked on by the office. */
@RestController
@RequestMapping(path = "/api/{version}/cases/{reference}/dispatches", version = "1")
class DispatchController {

    private final SendingDispatch sending;
    private final ReadingDispatch reading;
    private final RecallingDispatch recalling;
    private final AcknowledgingDispatch acknowledging;
    private final RefusingDispatch refusing;
    private final ConcludingDispatch concluding;
    private final RequestingMaterial requesting;

    DispatchController(
            SendingDispatch sending,
            ReadingDispatch reading,
            RecallingDispatch recalling,
            AcknowledgingDispatch acknowledging,
            RefusingDispatch refusing,
            ConcludingDispatch concluding,
            RequestingMaterial requesting) {
        this.sending = sending;
        this.reading = reading;
        this.recalling = recalling;
        this.acknowledging = acknowledging;
        this.refusing = refusing;
        this.concluding = concluding;
        this.requesting = requesting;
    }

    @SignedIn
    @PostMapping
    ResponseEntity<DispatchView> send(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DispatchRequest body) {
        var sent = sending.send(who, reference, ifMatch, body);
        return ResponseEntity.created(
                        URI.create(
                                "/api/v1/cases/%s/dispatches/%s"
                                        .formatted(reference, sent.dispatch().dispatchId())))
                .header(HttpHeaders.ETAG, Versions.etag(sent.caseVersion()))
                .body(sent.dispatch());
    }

    @SignedIn
    @GetMapping("/{dispatchId}")
    ResponseEntity<DispatchView> read(
            Subject who, @PathVariable String reference, @PathVariable UUID dispatchId) {
        return tagged(reading.read(who, reference, dispatchId));
    }

    @SignedIn
    @PostMapping("/{dispatchId}/recall")
    ResponseEntity<DispatchView> recall(
            Subject who,
            @PathVariable String reference,
            @PathVariable UUID dispatchId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RecallRequest body) {
        return tagged(recalling.recall(who, reference, dispatchId, ifMatch, body.reason()));
    }

    @SignedIn
    @PostMapping("/{dispatchId}/acknowledgement")
    ResponseEntity<DispatchView> acknowledge(
            Subject who,
            @PathVariable String reference,
            @PathVariable UUID dispatchId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return tagged(acknowledging.acknowledge(who, reference, dispatchId, ifMatch));
    }

    @SignedIn
    @PostMapping("/{dispatchId}/refusal")
    ResponseEntity<DispatchView> refuse(
            Subject who,
            @PathVariable String reference,
            @PathVariable UUID dispatchId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RefusalRequest body) {
        return tagged(refusing.refuse(who, reference, dispatchId, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{dispatchId}/conclusion")
    ResponseEntity<DispatchView> conclude(
            Subject who,
            @PathVariable String reference,
            @PathVariable UUID dispatchId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ConclusionRequest body) {
        return tagged(concluding.conclude(who, reference, dispatchId, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{dispatchId}/material-requests")
    ResponseEntity<Asked> requestMaterial(
            Subject who,
            @PathVariable String reference,
            @PathVariable UUID dispatchId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MaterialQuestion body) {
        var asked = requesting.ask(who, reference, dispatchId, ifMatch, body);
        return ResponseEntity.created(
                        URI.create(
                                "/api/v1/cases/%s/dispatches/%s".formatted(reference, dispatchId)))
                .header(HttpHeaders.ETAG, Versions.etag(asked.dispatch().version()))
                .body(asked);
    }

    private static ResponseEntity<DispatchView> tagged(DispatchView view) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .body(view);
    }

    /** Why a dispatch is taken back. */
    record RecallRequest(@Nullable String reason) {}
}
