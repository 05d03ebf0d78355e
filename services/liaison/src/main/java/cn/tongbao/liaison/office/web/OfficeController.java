package cn.tongbao.liaison.office.web;

import cn.tongbao.liaison.office.ChangingOffice;
import cn.tongbao.liaison.office.ClosingOffice;
import cn.tongbao.liaison.office.OfficeDraft;
import cn.tongbao.liaison.office.OfficeHistory;
import cn.tongbao.liaison.office.OfficeQuery;
import cn.tongbao.liaison.office.OfficeView;
import cn.tongbao.liaison.office.ReadingOffices;
import cn.tongbao.liaison.office.RegisteringOffice;
import cn.tongbao.platform.identity.Subject;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of offices. */
@RestController
@RequestMapping(path = "/api/{version}/offices", version = "1")
class OfficeController {

    private final ReadingOffices reading;
    private final RegisteringOffice registering;
    private final ChangingOffice changing;
    private final ClosingOffice closing;
    private final OfficeHistory history;

    OfficeController(
            ReadingOffices reading,
            RegisteringOffice registering,
            ChangingOffice changing,
            ClosingOffice closing,
            OfficeHistory history) {
        this.reading = reading;
        this.registering = registering;
        this.changing = changing;
        this.closing = closing;
        this.history = history;
    }

    /** Lists offices by place; a region stands for itself and all below it. */
    @Public
    @GetMapping
    Page<OfficeView> list(
            Subject who,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.list(who, new OfficeQuery(type, region, status, q, cursor, limit));
    }

    /** Shows one office. */
    @Public
    @GetMapping("/{id}")
    ResponseEntity<OfficeView> read(Subject who, @PathVariable String id) {
        return tagged(reading.read(who, id));
    }

    /** Registers an office. */
    @SignedIn
    @PostMapping
    ResponseEntity<OfficeView> register(
            Subject who,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OfficeDraft office) {
        OfficeView registered = registering.register(who, key, office);
        return ResponseEntity.created(URI.create("/api/v1/offices/" + registered.id()))
                .eTag(Versions.etag(registered.version()))
                .body(registered);
    }

    /** Replaces the particulars of an office. */
    @SignedIn
    @PutMapping("/{id}")
    ResponseEntity<OfficeView> change(
            Subject who,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OfficeDraft office) {
        return tagged(changing.change(who, id, ifMatch, office));
    }

    /** Closes an office in favour of a successor. */
    @SignedIn
    @PostMapping("/{id}/closure")
    ResponseEntity<OfficeView> close(
            Subject who,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ClosureRequest closure) {
        return tagged(closing.close(who, id, ifMatch, closure.successorId()));
    }

    /** Merges an office into another. */
    @SignedIn
    @PostMapping("/{id}/merger")
    ResponseEntity<OfficeView> merge(
            Subject who,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MergerRequest merger) {
        return tagged(closing.merge(who, id, ifMatch, merger.intoId(), merger.reason()));
    }

    /** Tells what an office was, version by version. */
    @Public
    @GetMapping("/{id}/history")
    Page<OfficeHistory.Version> history(
            Subject who,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return history.page(who, id, cursor, limit);
    }

    private static ResponseEntity<OfficeView> tagged(OfficeView office) {
        return ResponseEntity.ok().eTag(Versions.etag(office.version())).body(office);
    }
}
