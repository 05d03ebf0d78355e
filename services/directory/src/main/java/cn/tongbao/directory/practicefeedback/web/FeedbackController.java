package cn.tongbao.directory.practicefeedback.web;

import cn.tongbao.directory.practicefeedback.Feedback;
import cn.tongbao.directory.practicefeedback.FeedbackRequest;
import cn.tongbao.directory.practicefeedback.GivingFeedback;
import cn.tongbao.directory.practicefeedback.GivingFeedback.AnswerRequest;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.SignedIn;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Feedback on engagements, for the body that engaged and for whom it is about. */
@RestController
@RequestMapping(path = "/api/{version}", version = "1")
class FeedbackController {

    private final GivingFeedback feedback;

    FeedbackController(GivingFeedback feedback) {
        this.feedback = feedback;
    }

    @SignedIn
    @PostMapping("/selections/{reference}/feedback")
    ResponseEntity<Feedback> give(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody FeedbackRequest body) {
        var given = feedback.give(who, reference, key, body);
        return ResponseEntity.created(
                        URI.create("/api/v1/selections/" + given.reference() + "/feedback"))
                .body(given);
    }

    @SignedIn
    @GetMapping("/selections/{reference}/feedback")
    Feedback read(Subject who, @PathVariable String reference) {
        return feedback.read(who, reference);
    }

    @SignedIn
    @PostMapping("/selections/{reference}/feedback/answer")
    Feedback answer(Subject who, @PathVariable String reference, @RequestBody AnswerRequest body) {
        return feedback.answer(who, reference, body);
    }

    @SignedIn
    @GetMapping("/feedback")
    Page<Feedback> list(
            Subject who,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return feedback.list(who, cursor, limit);
    }
}
