package cn.tongbao.caserouting.advice.web;

import cn.tongbao.caserouting.advice.AdviceView;
import cn.tongbao.caserouting.advice.EnteringFigures;
import cn.tongbao.caserouting.advice.TakingAdvice;
import cn.tongbao.caserouting.casefile.CaseFigures;
import cn.tongbao.caserouting.casefile.CaseView;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.SignedIn;
import cn.tongbao.platform.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures of a case, and what the rulebook makes of them. */
@RestController
@RequestMapping(path = "/api/{version}/cases/{reference}", version = "1")
class AdviceController {

    private final EnteringFigures entering;
    private final TakingAdvice taking;

    AdviceController(EnteringFigures entering, TakingAdvice taking) {
        this.entering = entering;
        this.taking = taking;
    }

    @SignedIn
    @PutMapping("/figures")
    ResponseEntity<CaseView> enterFigures(
            Subject who,
            @PathVariable String reference,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CaseFigures figures) {
        var view = entering.enter(who, reference, ifMatch, figures);
        var answer = ResponseEntity.ok();
        if (view.version() != null) {
            answer = answer.header(HttpHeaders.ETAG, Versions.etag(view.version()));
        }
        return answer.body(view);
    }

    @SignedIn
    @GetMapping("/advice")
    AdviceView advise(Subject who, @PathVariable String reference) {
        return taking.advise(who, reference);
    }
}
