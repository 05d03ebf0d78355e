package cn.tongbao.caserouting.supervision.web;

import cn.tongbao.caserouting.casefile.InstructionView;
import cn.tongbao.caserouting.supervision.InstructingOffice;
import cn.tongbao.caserouting.supervision.InstructionRequest;
import cn.tongbao.caserouting.supervision.ReplyingToInstruction;
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

/** Instructions to offices, and their replies. */
@RestController
@RequestMapping(path = "/api/{version}/cases/{reference}/instructions", version = "1")
class InstructionController {

    private final InstructingOffice instructing;
    private final ReplyingToInstruction replying;

    InstructionController(InstructingOffice instructing, ReplyingToInstruction replying) {
        this.instructing = instructing;
        this.replying = replying;
    }

    @SignedIn
    @PostMapping
    ResponseEntity<InstructionView> instruct(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody InstructionRequest body) {
        var given = instructing.instruct(who, reference, ifMatch, body);
        return ResponseEntity.created(URI.create("/api/v1/cases/" + reference))
                .header(HttpHeaders.ETAG, Versions.etag(given.caseVersion()))
                .body(given.instruction());
    }

    @SignedIn
    @PostMapping("/{instructionId}/reply")
    ResponseEntity<InstructionView> reply(
            Subject who,
            @PathVariable String reference,
            @PathVariable UUID instructionId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReplyRequest body) {
        var view = replying.reply(who, reference, instructionId, ifMatch, body.text());
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .body(view);
    }

    /** The office's answer. */
    record ReplyRequest(@Nullable String text) {}
}
