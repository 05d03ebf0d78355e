package cn.tongbao.tipintake.tip.submission.web;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Public;
import cn.tongbao.tipintake.tip.submission.SubmissionReceipt;
import cn.tongbao.tipintake.tip.submission.Submitting;
import cn.tongbao.tipintake.tip.submission.TipDraft;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes tips from the public, from intake officers and from other systems. */
@RestController
@RequestMapping(path = "/api/{version}/tips", version = "1")
class SubmissionController {

    private final Submitting submitting;

    SubmissionController(Submitting submitting) {
        this.submitting = submitting;
    }

    @Public
    @PostMapping
    ResponseEntity<SubmissionReceipt> submit(
            Subject who,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody TipDraft draft) {
        var receipt = submitting.submit(who, key, draft);
        return ResponseEntity.created(URI.create("/api/v1/tips/" + receipt.reference()))
                .cacheControl(CacheControl.noStore())
                .body(receipt);
    }
}
