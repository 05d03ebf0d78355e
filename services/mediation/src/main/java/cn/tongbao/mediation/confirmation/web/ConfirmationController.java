package cn.tongbao.mediation.confirmation.web;

import cn.tongbao.mediation.confirmation.AskingForSupplement;
import cn.tongbao.mediation.confirmation.AskingForSupplement.SupplementRequest;
import cn.tongbao.mediation.confirmation.ConfirmationView;
import cn.tongbao.mediation.confirmation.DecidingAcceptance;
import cn.tongbao.mediation.confirmation.DecidingAcceptance.RefusalRequest;
import cn.tongbao.mediation.confirmation.ExtendingReview;
import cn.tongbao.mediation.confirmation.ExtendingReview.ExtensionRequest;
import cn.tongbao.mediation.confirmation.HearingParties;
import cn.tongbao.mediation.confirmation.HearingParties.HearingRequest;
import cn.tongbao.mediation.confirmation.Objecting;
import cn.tongbao.mediation.confirmation.Objecting.ObjectionRequest;
import cn.tongbao.mediation.confirmation.ReadingConfirmations;
import cn.tongbao.mediation.confirmation.RegisteringApplication;
import cn.tongbao.mediation.confirmation.Ruling;
import cn.tongbao.mediation.confirmation.Ruling.RulingRequest;
import cn.tongbao.mediation.confirmation.Supplementing;
import cn.tongbao.mediation.confirmation.Supplementing.SupplyRequest;
import cn.tongbao.mediation.confirmation.Withdrawing;
import cn.tongbao.mediation.confirmation.Withdrawing.WithdrawalRequest;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.HistoryView;
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

/** Applications for confirmation: looked at, registered, supplemented, decided, objected to. */
@RestController
@RequestMapping(path = "/api/{version}/confirmations", version = "1")
class ConfirmationController {

    private final ReadingConfirmations reading;
    private final RegisteringApplication registering;
    private final AskingForSupplement asking;
    private final Supplementing supplementing;
    private final DecidingAcceptance deciding;
    private final HearingParties hearing;
    private final ExtendingReview extending;
    private final Withdrawing withdrawing;
    private final Ruling ruling;
    private final Objecting objecting;

    ConfirmationController(
            ReadingConfirmations reading,
            RegisteringApplication registering,
            AskingForSupplement asking,
            Supplementing supplementing,
            DecidingAcceptance deciding,
            HearingParties hearing,
            ExtendingReview extending,
            Withdrawing withdrawing,
            Ruling ruling,
            Objecting objecting) {
        this.reading = reading;
        this.registering = registering;
        this.asking = asking;
        this.supplementing = supplementing;
        this.deciding = deciding;
        this.hearing = hearing;
        this.extending = extending;
        this.withdrawing = withdrawing;
        this.ruling = ruling;
        this.objecting = objecting;
    }

    @SignedIn
    @GetMapping
    Page<ConfirmationView> list(
            Subject who,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reading.list(who, status, overdue, cursor, limit);
    }

    @SignedIn
    @GetMapping("/{reference}")
    ResponseEntity<ConfirmationView> read(Subject who, @PathVariable String reference) {
        return tagged(reading.read(who, reference));
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

    @SignedIn
    @PostMapping("/{reference}/registration")
    ResponseEntity<ConfirmationView> register(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RegistrationRequest body) {
        return tagged(registering.register(who, reference, ifMatch, body.caseNumber()));
    }

    @SignedIn
    @PostMapping("/{reference}/supplement-request")
    ResponseEntity<ConfirmationView> ask(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SupplementRequest body) {
        return tagged(asking.ask(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{reference}/supplement")
    ResponseEntity<ConfirmationView> supply(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SupplyRequest body) {
        return tagged(supplementing.supply(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{reference}/acceptance")
    ResponseEntity<ConfirmationView> accept(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return tagged(deciding.accept(who, reference, ifMatch));
    }

    @SignedIn
    @PostMapping("/{reference}/non-acceptance")
    ResponseEntity<ConfirmationView> refuse(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RefusalRequest body) {
        return tagged(deciding.refuse(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{reference}/hearing")
    ResponseEntity<ConfirmationView> hear(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody HearingRequest body) {
        return tagged(hearing.hear(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{reference}/review-extension")
    ResponseEntity<ConfirmationView> extend(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ExtensionRequest body) {
        return tagged(extending.extend(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{reference}/withdrawal")
    ResponseEntity<ConfirmationView> withdraw(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WithdrawalRequest body) {
        return tagged(withdrawing.withdraw(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{reference}/withdrawal/permission")
    ResponseEntity<ConfirmationView> permit(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return tagged(withdrawing.permit(who, reference, ifMatch));
    }

    @SignedIn
    @PostMapping("/{reference}/ruling")
    ResponseEntity<ConfirmationView> rule(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RulingRequest body) {
        return tagged(ruling.rule(who, reference, ifMatch, body));
    }

    @SignedIn
    @PostMapping("/{reference}/objections")
    ResponseEntity<ConfirmationView> object(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectionRequest body) {
        return tagged(objecting.object(who, reference, ifMatch, body));
    }

    private static ResponseEntity<ConfirmationView> tagged(ConfirmationView view) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .body(view);
    }

    /** The court's own number. */
    record RegistrationRequest(@Nullable String caseNumber) {}
}
