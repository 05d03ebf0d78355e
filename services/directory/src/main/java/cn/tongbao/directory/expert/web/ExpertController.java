package cn.tongbao.directory.expert.web;

import cn.tongbao.directory.entry.Amending;
import cn.tongbao.directory.entry.Applying;
import cn.tongbao.directory.entry.Consenting;
import cn.tongbao.directory.entry.Deciding;
import cn.tongbao.directory.entry.DecisionRequest;
import cn.tongbao.directory.entry.EntryView;
import cn.tongbao.directory.entry.Reading;
import cn.tongbao.directory.entry.Register;
import cn.tongbao.directory.entry.Withdrawing;
import cn.tongbao.directory.entry.web.RegisterController;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.Public;
import cn.tongbao.platform.web.SignedIn;
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

/** The register of persons: public to read, applied for by themselves, kept by the keeper. */
@RestController
@RequestMapping(path = "/api/{version}/experts", version = "1")
class ExpertController extends RegisterController {

    private final Reading reading;
    private final Deciding deciding;

    ExpertController(
            Reading reading,
            Applying applying,
            Amending amending,
            Deciding deciding,
            Consenting consenting,
            Withdrawing withdrawing) {
        super(
                Register.PERSONS,
                "/api/v1/experts",
                reading,
                applying,
                amending,
                deciding,
                consenting,
                withdrawing);
        this.reading = reading;
        this.deciding = deciding;
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
        return reading.list(who, Register.PERSONS, request, cursor, limit);
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
}
