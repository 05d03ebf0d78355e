package cn.tongbao.directory.institution.web;

import cn.tongbao.directory.entry.Amending;
import cn.tongbao.directory.entry.Applying;
import cn.tongbao.directory.entry.Consenting;
import cn.tongbao.directory.entry.Deciding;
import cn.tongbao.directory.entry.EntryView;
import cn.tongbao.directory.entry.Reading;
import cn.tongbao.directory.entry.Register;
import cn.tongbao.directory.entry.Withdrawing;
import cn.tongbao.directory.entry.web.RegisterController;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of institutions: public to read, applied for by themselves, kept by the keeper. */
@RestController
@RequestMapping(path = "/api/{version}/institutions", version = "1")
class InstitutionController extends RegisterController {

    private final Reading reading;

    InstitutionController(
            Reading reading,
            Applying applying,
            Amending amending,
            Deciding deciding,
            Consenting consenting,
            Withdrawing withdrawing) {
        super(
                Register.INSTITUTIONS,
                "/api/v1/institutions",
                reading,
                applying,
                amending,
                deciding,
                consenting,
                withdrawing);
        this.reading = reading;
    }

    @Public
    @GetMapping
    Page<EntryView> list(
            Subject who,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String rightType,
            @RequestParam(required = false) @Nullable String appraisalKind,
            @RequestParam(required = false) @Nullable String technicalField,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Boolean selectable,
            @RequestParam(defaultValue = "false") boolean reviewOverdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var request =
                new Reading.ListRequest(
                        null,
                        status,
                        rightType,
                        appraisalKind,
                        technicalField,
                        region,
                        q,
                        language,
                        selectable,
                        reviewOverdue,
                        false);
        return reading.list(who, Register.INSTITUTIONS, request, cursor, limit);
    }
}
