package cn.tongbao.search.query.web;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Public;
import cn.tongbao.search.query.SearchRequest;
import cn.tongbao.search.query.SearchResult;
import cn.tongbao.search.query.Searching;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one search. */
@RestController
@RequestMapping(path = "/api/{version}/search", version = "1")
class SearchController {

    private final Searching searching;

    SearchController(Searching searching) {
        this.searching = searching;
    }

    /**
     * Finds records by plain words and quoted phrases, within what the caller may see: without
     * signing in that is what is public.
     */
    @Public
    @GetMapping
    SearchResult search(
            Subject who,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable List<String> region,
            @RequestParam(required = false) @Nullable List<String> rightType,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return searching.search(
                who,
                new SearchRequest(
                        q,
                        listOf(kind),
                        listOf(region),
                        listOf(rightType),
                        listOf(status),
                        from,
                        to,
                        sort,
                        cursor,
                        limit));
    }

    private static List<String> listOf(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
