package cn.tongbao.caserouting.casefile.web;

import cn.tongbao.caserouting.casefile.CaseFilter;
import cn.tongbao.caserouting.casefile.CaseView;
import cn.tongbao.caserouting.casefile.ClosingCase;
import cn.tongbao.caserouting.casefile.HistoryView;
import cn.tongbao.caserouting.casefile.ListingCases;
import cn.tongbao.caserouting.casefile.ReadingCase;
import cn.tongbao.caserouting.casefile.ReadingHistory;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.SignedIn;
import cn.tongbao.platform.web.Versions;
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

/** Cases: lists, a single one with its history, its end and its reopening. */
@RestController
@RequestMapping(path = "/api/{version}/cases", version = "1")
class CaseController {

    private final ListingCases listing;
    private final ReadingCase reading;
    private final ReadingHistory histories;
    private final ClosingCase closing;

    CaseController(
            ListingCases listing,
            ReadingCase reading,
            ReadingHistory histories,
            ClosingCase closing) {
        this.listing = listing;
        this.reading = reading;
        this.histories = histories;
        this.closing = closing;
    }

    @SignedIn
    @GetMapping
    Page<CaseView> list(
            Subject who,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String tip,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return listing.list(who, new CaseFilter(status, region, overdue, tip), cursor, limit);
    }

    @SignedIn
    @GetMapping("/{reference}")
    ResponseEntity<CaseView> read(Subject who, @PathVariable String reference) {
        return tagged(reading.read(who, reference));
    }

    @SignedIn
    @GetMapping("/{reference}/history")
    Page<HistoryView> history(
            Subject who,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return histories.read(who, reference, cursor, limit);
    }

    @SignedIn
    @PostMapping("/{reference}/closure")
    ResponseEntity<CaseView> close(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReasonRequest body) {
        return tagged(closing.close(who, reference, ifMatch, body.reason()));
    }

    @SignedIn
    @PostMapping("/{reference}/reopening")
    ResponseEntity<CaseView> reopen(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReasonRequest body) {
        return tagged(closing.reopen(who, reference, ifMatch, body.reason()));
    }

    private static ResponseEntity<CaseView> tagged(CaseView view) {
        var answer = ResponseEntity.ok();
        if (view.version() != null) {
            answer = answer.header(HttpHeaders.ETAG, Versions.etag(view.version()));
        }
        return answer.body(view);
    }

    /** Why. */
    record ReasonRequest(@Nullable String reason) {}
}
