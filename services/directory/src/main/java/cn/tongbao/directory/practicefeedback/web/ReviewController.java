package cn.tongbao.directory.practicefeedback.web;

import cn.tongbao.directory.practicefeedback.PracticeReviewView;
import cn.tongbao.directory.practicefeedback.ReviewingPractice;
import cn.tongbao.directory.practicefeedback.ReviewingPractice.DecisionOnPractice;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.HistoryView;
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

/** Reviews of practice that is low or falling, for the keeper. */
@RestController
@RequestMapping(path = "/api/{version}/practice-reviews", version = "1")
class ReviewController {

    private final ReviewingPractice reviewing;

    ReviewController(ReviewingPractice reviewing) {
        this.reviewing = reviewing;
    }

    @SignedIn
    @GetMapping
    Page<PracticeReviewView> list(
            Subject who,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reviewing.list(who, status, cursor, limit);
    }

    @SignedIn
    @GetMapping("/{id}")
    ResponseEntity<PracticeReviewView> read(Subject who, @PathVariable UUID id) {
        return tagged(reviewing.read(who, id));
    }

    @SignedIn
    @GetMapping("/{id}/history")
    Page<HistoryView> history(
            Subject who,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reviewing.history(who, id, cursor, limit);
    }

    @SignedIn
    @PostMapping("/{id}/decision")
    ResponseEntity<PracticeReviewView> decide(
            Subject who,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionOnPractice body) {
        return tagged(reviewing.decide(who, id, ifMatch, body));
    }

    private static ResponseEntity<PracticeReviewView> tagged(PracticeReviewView review) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(review.version()))
                .body(review);
    }
}
