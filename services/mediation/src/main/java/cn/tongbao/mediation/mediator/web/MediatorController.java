package cn.tongbao.mediation.mediator.web;

import cn.tongbao.mediation.mediator.KeepingMediators;
import cn.tongbao.mediation.mediator.KeepingMediators.MediatorRequest;
import cn.tongbao.mediation.mediator.Mediator;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Page;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mediators: looked up by those who choose, kept by their body. */
@RestController
@RequestMapping(path = "/api/{version}/mediators", version = "1")
class MediatorController {

    private final KeepingMediators keeping;

    MediatorController(KeepingMediators keeping) {
        this.keeping = keeping;
    }

    @SignedIn
    @GetMapping
    Page<Mediator> list(
            Subject who,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return keeping.list(who, body, cursor, limit);
    }

    @SignedIn
    @GetMapping("/{person}")
    ResponseEntity<Mediator> read(Subject who, @PathVariable String person) {
        return tagged(keeping.read(who, person));
    }

    @SignedIn
    @PutMapping("/{person}")
    ResponseEntity<Mediator> keep(
            Subject who,
            @PathVariable String person,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MediatorRequest body) {
        return tagged(keeping.keep(who, person, ifMatch, body));
    }

    private static ResponseEntity<Mediator> tagged(Mediator mediator) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, Versions.etag(mediator.version()))
                .body(mediator);
    }
}
