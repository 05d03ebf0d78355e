package cn.tongbao.directory.expert.web;

import cn.tongbao.directory.entry.Amending;
import cn.tongbao.directory.entry.Applying;
import cn.tongbao.directory.entry.Consenting;
import cn.tongbao.directory.entry.Consenting.ConsentRequest;
import cn.tongbao.directory.entry.Deciding;
import cn.tongbao.directory.entry.DecisionRequest;
import cn.tongbao.directory.entry.EntryRequest;
import cn.tongbao.directory.entry.EntryTrigger;
import cn.tongbao.directory.entry.EntryView;
import cn.tongbao.directory.entry.Reading;
import cn.tongbao.directory.entry.Register;
import cn.tongbao.directory.entry.UpdateRequest;
import cn.tongbao.directory.entry.Withdrawing;
import cn.tongbao.directory.entry.Withdrawing.WithdrawalRequest;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of persons: public to read, applied for by themselves, kept by the keeper. */
@RestController
@RequestMapping(path = "/api/{version}/experts", version = "1")
class ExpertController {

    private static final Register REGISTER = Register.PERSONS;

    private final Reading reading;
    private final Applying applying;
    private final Amending amending;
    private final Deciding deciding;
    private final Consenting consenting;
    private final Withdrawing withdrawing;

    ExpertController(
            Reading reading,
            Applying applying,
            Amending amending,
            Deciding deciding,
            Consenting consenting,
            Withdrawing withdrawing) {
        this.reading = reading;
        this.applying = applying;
        this.amending = amending;
        this.deciding = deciding;
        this.consenting = consenting;
        this.withdrawing = withdrawing;
    }

    @Public
    @GetMapping
    Page<EntryView> list(
            Subject who,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String rightType,
            @RequestParam(required = false) @Nullable String appraisalKind,
            @RequestParam(required = false) @Nullable String technicalField,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Boolean selectable,
            @RequestParam(defaultValue = "false") boolean reviewOverdue,
            @RequestParam(defaultValue = "false") boolean appointmentEnding,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var request =
                new Reading.ListRequest(
                        kind,
                        status,
                        rightType,
                        appraisalKind,
                        technicalField,
                        region,
                        q,
                        language,
                        selectable,
                        reviewOverdue,
                        appointmentEnding);
        return reading.list(who, REGISTER, request, cursor, limit);
    }

    @SignedIn
    @PostMapping
    ResponseEntity<EntryView> apply(
            Subject who,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody EntryRequest body) {
        var entry = applying.apply(who, key, REGISTER, body);
        return ResponseEntity.created(URI.create("/api/v1/experts/" + entry.id()))
                .header(HttpHeaders.ETAG, Versions.etag(entry.version()))
                .body(entry);
    }

    @Public
    @GetMapping("/{id}")
    ResponseEntity<EntryView> read(Subject who, @PathVariable String id) {
        return tagged(reading.read(who, REGISTER, id));
    }

    @Public
    @GetMapping("/{id}/history")
    Page<HistoryView> history(
            Subject who,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.history(who, REGISTER, id, cursor, limit);
    }

    @SignedIn
    @PutMapping("/{id}")
    ResponseEntity<EntryView> amend(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody EntryRequest body) {
        return tagged(amending.amend(who, REGISTER, id, ifMatch, body));
    }

    @SignedIn
    @PutMapping("/{id}/particulars")
    ResponseEntity<EntryView> update(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody UpdateRequest body) {
        return tagged(amending.update(who, REGISTER, id, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{id}/consent")
    ResponseEntity<EntryView> consent(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ConsentRequest body) {
        return tagged(consenting.consent(who, REGISTER, id, ifMatch));
    }

    @SignedIn
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<EntryView> withdraw(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WithdrawalRequest body) {
        return tagged(withdrawing.withdraw(who, REGISTER, id, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{id}/verification")
    ResponseEntity<EntryView> verify(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.verify(who, REGISTER, id, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{id}/listing")
    ResponseEntity<EntryView> enlist(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.decide(who, REGISTER, id, ifMatch, EntryTrigger.LIST, body));
    }

    @SignedIn
    @PostMapping("/{id}/review")
    ResponseEntity<EntryView> review(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.decide(who, REGISTER, id, ifMatch, EntryTrigger.REVIEW, body));
    }

    @SignedIn
    @PostMapping("/{id}/warning")
    ResponseEntity<EntryView> warn(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.decide(who, REGISTER, id, ifMatch, EntryTrigger.WARN, body));
    }

    @SignedIn
    @PostMapping("/{id}/suspension")
    ResponseEntity<EntryView> suspend(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.decide(who, REGISTER, id, ifMatch, EntryTrigger.SUSPEND, body));
    }

    @SignedIn
    @PostMapping("/{id}/removal")
    ResponseEntity<EntryView> remove(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.decide(who, REGISTER, id, ifMatch, EntryTrigger.REMOVE, body));
    }

    @SignedIn
    @PostMapping("/{id}/readmission")
    ResponseEntity<EntryView> readmit(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.decide(who, REGISTER, id, ifMatch, EntryTrigger.READMIT, body));
    }

    @SignedIn
    @PostMapping("/{id}/appointment")
    ResponseEntity<EntryView> appoint(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.appoint(who, id, ifMatch, body));
    }

    private static ResponseEntity<EntryView> tagged(EntryView view) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .body(view);
    }
}
