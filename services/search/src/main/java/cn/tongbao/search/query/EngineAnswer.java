package cn.tongbao.search.query;

import cn.tongbao.search.query.SearchResult.Count;
import cn.tongbao.search.query.SearchResult.Facets;
import cn.tongbao.search.query.SearchResult.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** Reads the answer of Elasticsearch. */
@Component
class EngineAnswer {

    SearchResult read(SearchPlan plan, JsonNode answer) {
        var found = new ArrayList<JsonNode>();
        answer.path("hits").path("hits").forEach(found::add);
        boolean more = found.size() > plan.limit();
        List<JsonNode> shown = more ? found.subList(0, plan.limit()) : found;
        return new SearchResult(
                answer.path("hits").path("total").path("value").asLong(),
                shown.stream().map(EngineAnswer::hit).toList(),
                facets(answer.path("aggregations")),
                more ? plan.sort().cursor(shown.getLast().path("sort")) : null);
    }

    private static Hit hit(JsonNode hit) {
        JsonNode source = hit.path("_source");
        return new Hit(
                source.path("kind").stringValue(),
                source.path("reference").stringValue(),
                text(source, "title"),
                snippet(hit.path("highlight"), text(source, "excerpt")),
                text(source, "region"),
                text(source, "status"),
                Instant.parse(source.path("updatedAt").stringValue()));
    }

    private static @Nullable String snippet(JsonNode highlights, @Nullable String excerpt) {
        for (String field : EngineQuery.SNIPPETS) {
            JsonNode fragment = highlights.path(field).path(0);
            if (fragment.isString()) {
                return fragment.stringValue();
            }
        }
        return excerpt == null ? null : HtmlUtils.htmlEscape(excerpt, "UTF-8");
    }

    private static Facets facets(JsonNode aggregations) {
        return new Facets(
                counts(aggregations.path("kind")),
                counts(aggregations.path("region")),
                counts(aggregations.path("rightType")),
                counts(aggregations.path("status")),
                counts(aggregations.path("month")));
    }

    private static List<Count> counts(JsonNode facet) {
        var counts = new ArrayList<Count>();
        for (JsonNode bucket : facet.path("buckets")) {
            counts.add(new Count(bucket.path("key").asString(), bucket.path("doc_count").asLong()));
        }
        return counts;
    }

    private static @Nullable String text(JsonNode source, String field) {
        JsonNode value = source.path(field);
        return value.isString() ? value.stringValue() : null;
    }
}
