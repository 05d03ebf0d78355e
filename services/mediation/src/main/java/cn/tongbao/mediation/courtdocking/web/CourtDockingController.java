package cn.tongbao.mediation.courtdocking.web;

import cn.tongbao.mediation.courtdocking.answer.SignedBody;
import cn.tongbao.mediation.courtdocking.answer.SignedCall;
import cn.tongbao.mediation.courtdocking.answer.TakingAnswer;
import cn.tongbao.mediation.courtdocking.query.DockingView;
import cn.tongbao.mediation.courtdocking.query.SeeingDocking;
import cn.tongbao.mediation.courtdocking.step.SendingAgain;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Public;
import cn.tongbao.platform.web.SignedIn;
import java.util.UUID;
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

/** Docked courts answer, and the administrator sees what waits for them and why. */
@RestController
@RequestMapping(path = "/api/{version}/court-docking/{courtOfficeId}", version = "1")
class CourtDockingController {

    private final TakingAnswer taking;
    private final SeeingDocking seeing;
    private final SendingAgain sendingAgain;

    CourtDockingController(TakingAnswer taking, SeeingDocking seeing, SendingAgain sendingAgain) {
        this.taking = taking;
        this.seeing = seeing;
        this.sendingAgain = sendingAgain;
    }

    /** The body stays as it came: the signature is over its bytes. */
    @Public
    @PostMapping("/answers")
    ResponseEntity<AnswerReceipt> answer(
            @PathVariable String courtOfficeId,
            @RequestHeader(value = "X-Sequence", required = false) @Nullable String sequence,
            @RequestHeader(value = "X-Timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(value = "X-Signature", required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        var receipt =
                taking.take(
                        new SignedCall(
                                courtOfficeId,
                                sequence,
                                timestamp,
                                signature,
                                SignedBody.of(body)));
        return ResponseEntity.status(receipt.taken() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(AnswerReceipt.of(receipt));
    }

    @SignedIn
    @GetMapping
    DockingView see(
            Subject who,
            @PathVariable String courtOfficeId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return seeing.see(who, courtOfficeId, cursor, limit);
    }

    @SignedIn
    @PostMapping("/steps/{stepId}/retry")
    ResponseEntity<Void> retry(
            Subject who, @PathVariable String courtOfficeId, @PathVariable UUID stepId) {
        sendingAgain.send(who, courtOfficeId, stepId);
        return ResponseEntity.accepted().build();
    }

    /**
     * What has become of an answer.
     *
     * @param expected the sequence of the answer that is awaited next
     */
    record AnswerReceipt(long sequence, Status status, long expected) {

        static AnswerReceipt of(TakingAnswer.Receipt receipt) {
            return new AnswerReceipt(
                    receipt.sequence(),
                    receipt.taken() ? Status.TAKEN : Status.WAITING,
                    receipt.expected());
        }
    }

    /** Whether an answer has taken effect. */
    enum Status {
        TAKEN,
        WAITING
    }
}
