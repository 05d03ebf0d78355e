package cn.tongbao.liaison.assistance.web;

import cn.tongbao.liaison.assistance.AnsweringRequest;
import cn.tongbao.liaison.assistance.AnsweringRequest.RefusalRequest;
import cn.tongbao.liaison.assistance.AssistanceView;
import cn.tongbao.liaison.assistance.CarryingOut;
import cn.tongbao.liaison.assistance.CarryingOut.CompletionRequest;
import cn.tongbao.liaison.assistance.CarryingOut.DecisionRequest;
import cn.tongbao.liaison.assistance.CarryingOut.ExtensionRequest;
import cn.tongbao.liaison.assistance.CarryingOut.ReplyRequest;
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

/** The asked office answers and works; the other side says what it thinks of more time. */
@RestController
@RequestMapping(path = "/api/{version}/assistance-requests", version = "1")
class AnswerController {

    private final AnsweringRequest answering;
    private final CarryingOut carrying;

    AnswerController(AnsweringRequest answering, CarryingOut carrying) {
        this.answering = answering;
        this.carrying = carrying;
    }

    /** Confirms the receipt. */
    @SignedIn
    @PostMapping("/{reference}/receipt")
    ResponseEntity<AssistanceView> receive(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return tagged(answering.receive(who, reference, ifMatch));
    }

    /** Takes it up. */
    @SignedIn
    @PostMapping("/{reference}/acceptance")
    ResponseEntity<AssistanceView> accept(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return tagged(answering.accept(who, reference, ifMatch));
    }

    /** Refuses it with its ground. */
    @SignedIn
    @PostMapping("/{reference}/refusal")
    ResponseEntity<AssistanceView> refuse(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RefusalRequest body) {
        return tagged(answering.refuse(who, reference, ifMatch, body));
    }

    /** Writes to the other side. */
    @SignedIn
    @PostMapping("/{reference}/replies")
    ResponseEntity<AssistanceView> reply(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReplyRequest body) {
        return tagged(carrying.reply(who, reference, ifMatch, body));
    }

    /** Asks for more time. */
    @SignedIn
    @PostMapping("/{reference}/extension")
    ResponseEntity<AssistanceView> askExtension(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ExtensionRequest body) {
        return tagged(carrying.askExtension(who, reference, ifMatch, body));
    }

    /** Grants more time, or does not. */
    @SignedIn
    @PostMapping("/{reference}/extension/decision")
    ResponseEntity<AssistanceView> decideExtension(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(carrying.decideExtension(who, reference, ifMatch, body));
    }

    /** Ends the work with its result. */
    @SignedIn
    @PostMapping("/{reference}/completion")
    ResponseEntity<AssistanceView> complete(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CompletionRequest body) {
        return tagged(carrying.complete(who, reference, ifMatch, body));
    }

    private static ResponseEntity<AssistanceView> tagged(AssistanceView request) {
        return ResponseEntity.ok().eTag(Versions.etag(request.version())).body(request);
    }
}
