package cn.tongbao.directory.selection.web;

import cn.tongbao.directory.selection.Candidate;
import cn.tongbao.directory.selection.Choosing;
import cn.tongbao.directory.selection.ProofView;
import cn.tongbao.directory.selection.ReadingSelections;
import cn.tongbao.directory.selection.ReadingSelections.Question;
import cn.tongbao.directory.selection.Redrawing;
import cn.tongbao.directory.selection.SeeingCandidates;
import cn.tongbao.directory.selection.SelectionRequest;
import cn.tongbao.directory.selection.SelectionView;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.HistoryView;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.Public;
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

/** Choosing from the registers. There is no call by which a draw could be hurried. */
@RestController
@RequestMapping(path = "/api/{version}/selections", version = "1")
class SelectionController {

    private final SeeingCandidates candidates;
    private final Choosing choosing;
    private final ReadingSelections reading;
    private final Redrawing redrawing;

    SelectionController(
            SeeingCandidates candidates,
            Choosing choosing,
            ReadingSelections reading,
            Redrawing redrawing) {
        this.candidates = candidates;
        this.choosing = choosing;
        this.reading = reading;
        this.redrawing = redrawing;
    }

    @SignedIn
    @PostMapping("/candidates")
    Page<Candidate> candidates(
            Subject who,
            @RequestBody SelectionRequest body,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return candidates.see(who, body, cursor, limit);
    }

    @SignedIn
    @PostMapping
    ResponseEntity<SelectionView> choose(
            Subject who,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody SelectionRequest body) {
        return created(choosing.choose(who, key, body));
    }

    @SignedIn
    @GetMapping
    Page<SelectionView> list(
            Subject who,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(name = "case", required = false) @Nullable String ofCase,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.list(who, new Question(status, kind, ofCase), cursor, limit);
    }

    @SignedIn
    @GetMapping("/{reference}")
    ResponseEntity<SelectionView> read(Subject who, @PathVariable String reference) {
        var view = reading.read(who, reference);
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .body(view);
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

    @Public
    @GetMapping("/{reference}/proof")
    ProofView proof(@PathVariable String reference) {
        return reading.proof(reference);
    }

    @SignedIn
    @PostMapping("/{reference}/redraw")
    ResponseEntity<SelectionView> redraw(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable RedrawRequest body) {
        return created(redrawing.redraw(who, reference, ifMatch));
    }

    /** Nothing is said with a redraw: what it is from was published with the first one. */
    record RedrawRequest() {}

    private static ResponseEntity<SelectionView> created(SelectionView view) {
        return ResponseEntity.created(URI.create("/api/v1/selections/" + view.reference()))
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .body(view);
    }
}
