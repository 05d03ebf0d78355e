package cn.tongbao.directory.entry.web;

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
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What both registers answer to alike: public to read, applied for by the institutions and persons
 * themselves, kept by the keeper.
 */
public abstract class RegisterController {

    private final Register register;
    private final String path;

    private final Reading reading;
    private final Applying applying;
    private final Amending amending;
    private final Deciding deciding;
    private final Consenting consenting;
    private final Withdrawing withdrawing;

    /**
     * @param path where the register is found, without a slash at its end
     */
    protected RegisterController(
            Register register,
            String path,
            Reading reading,
            Applying applying,
            Amending amending,
            Deciding deciding,
            Consenting consenting,
            Withdrawing withdrawing) {
        this.register = register;
        this.path = path;
        this.reading = reading;
        this.applying = applying;
        this.amending = amending;
        this.deciding = deciding;
        this.consenting = consenting;
        this.withdrawing = withdrawing;
    }

    @SignedIn
    @PostMapping
    ResponseEntity<EntryView> apply(
            Subject who,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody EntryRequest body) {
        var entry = applying.apply(who, key, register, body);
        return ResponseEntity.created(URI.create(path + "/" + entry.id()))
                .header(HttpHeaders.ETAG, Versions.etag(entry.version()))
                .body(entry);
    }

    @Public
    @GetMapping("/{id}")
    ResponseEntity<EntryView> read(Subject who, @PathVariable String id) {
        return tagged(reading.read(who, register, id));
    }

    @Public
    @GetMapping("/{id}/history")
    Page<HistoryView> history(
            Subject who,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.history(who, register, id, cursor, limit);
    }

    @SignedIn
    @PutMapping("/{id}")
    ResponseEntity<EntryView> amend(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody EntryRequest body) {
        return tagged(amending.amend(who, register, id, ifMatch, body));
    }

    @SignedIn
    @PutMapping("/{id}/particulars")
    ResponseEntity<EntryView> update(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody UpdateRequest body) {
        return tagged(amending.update(who, register, id, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{id}/consent")
    ResponseEntity<EntryView> consent(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ConsentRequest body) {
        return tagged(consenting.consent(who, register, id, ifMatch));
    }

    @SignedIn
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<EntryView> withdraw(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WithdrawalRequest body) {
        return tagged(withdrawing.withdraw(who, register, id, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{id}/verification")
    ResponseEntity<EntryView> verify(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.verify(who, register, id, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{id}/listing")
    ResponseEntity<EntryView> enlist(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.decide(who, register, id, ifMatch, EntryTrigger.LIST, body));
    }

    @SignedIn
    @PostMapping("/{id}/review")
    ResponseEntity<EntryView> review(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.decide(who, register, id, ifMatch, EntryTrigger.REVIEW, body));
    }

    @SignedIn
    @PostMapping("/{id}/warning")
    ResponseEntity<EntryView> warn(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.decide(who, register, id, ifMatch, EntryTrigger.WARN, body));
    }

    @SignedIn
    @PostMapping("/{id}/suspension")
    ResponseEntity<EntryView> suspend(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.decide(who, register, id, ifMatch, EntryTrigger.SUSPEND, body));
    }

    @SignedIn
    @PostMapping("/{id}/removal")
    ResponseEntity<EntryView> remove(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.decide(who, register, id, ifMatch, EntryTrigger.REMOVE, body));
    }

    @SignedIn
    @PostMapping("/{id}/readmission")
    ResponseEntity<EntryView> readmit(
            Subject who,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest body) {
        return tagged(deciding.decide(who, register, id, ifMatch, EntryTrigger.READMIT, body));
    }

    protected static ResponseEntity<EntryView> tagged(EntryView view) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .body(view);
    }
}
