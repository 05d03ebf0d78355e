package cn.tongbao.caserouting.reference.web;

import cn.tongbao.caserouting.reference.ReferenceList;
import cn.tongbao.caserouting.reference.ReferenceLists;
import cn.tongbao.platform.web.Public;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Codes and regions for everybody, cached by their tag. */
@RestController
@RequestMapping(path = "/api/{version}/reference", version = "1")
class ReferenceController {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ReferenceLists lists;

    ReferenceController(ReferenceLists lists) {
        this.lists = lists;
    }

    @Public
    @GetMapping("/{list}")
    @Nullable ResponseEntity<ReferenceList> get(
            @PathVariable String list,
            @RequestParam(required = false) @Nullable String parent,
            WebRequest request) {
        var found = lists.get(list, parent);
        if (request.checkNotModified('"' + found.version() + '"')) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(found.version())
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(found);
    }
}
