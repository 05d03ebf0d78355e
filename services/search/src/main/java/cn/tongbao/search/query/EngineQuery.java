package cn.tongbao.search.query;

import cn.tongbao.search.indexing.DocumentKind;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a plan in the language of Elasticsearch. What people typed goes in as values of {@code
 * match_phrase} and {@code term} alone, which know no operators.
 */
@Component
class EngineQuery {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> TEXTS =
            List.of("title^3", "names^2", "holder^2", "goods", "description", "places", "online");

    /** A whole link is that link, not the beginning of a longer one; it may be told of in prose. */
    private static final List<String> PROSE = List.of("title^3", "description");

    /** Where a snippet may come from; the title is shown anyway. */
    static final List<String> SNIPPETS =
            List.of("description", "goods", "names", "holder", "online", "places");

    private static final List<String> SHOWN =
            List.of("kind", "reference", "title", "excerpt", "region", "status", "updatedAt");

    private static final int SNIPPET = 160;
    private static final int WHOLE_VALUE = 20;
    private static final int EXACT_PART = 10;
    private static final int VALUES = 200;

    ObjectNode write(SearchPlan plan) {
        ObjectNode search = JSON.createObjectNode();
        search.put("size", plan.limit() + 1).put("track_total_hits", true).put("timeout", "4s");
        query(plan, search.putObject("query").putObject("bool"));
        plan.sort().writeTo(search.putArray("sort"));
        ArrayNode after = JSON.createArrayNode();
        plan.sort().searchAfter(plan.cursor(), after);
        if (!after.isEmpty()) {
            search.set("search_after", after);
        }
        fill(search.putArray("_source"), SHOWN);
        facets(search.putObject("aggs"));
        highlight(search.putObject("highlight"));
        return search;
    }

    private static void query(SearchPlan plan, ObjectNode bool) {
        ArrayNode filter = bool.putArray("filter");
        terms(filter, "audience", plan.tokens());
        terms(filter, "kind", plan.kinds().stream().map(DocumentKind::name).toList());
        optionalTerms(filter, "regions", plan.regions());
        optionalTerms(filter, "rightType", plan.rightTypes());
        optionalTerms(filter, "status", plan.statuses());
        period(plan, filter);
        if (plan.words() != null) {
            words(plan.words(), bool.putArray("must").addObject().putObject("bool"));
        }
    }

    /** Either all that was typed is one exact value, or each part of it is found somewhere. */
    private static void words(Words words, ObjectNode either) {
        either.put("minimum_should_match", 1);
        ArrayNode should = either.putArray("should");
        exact(should, words.whole(), WHOLE_VALUE);
        ArrayNode each = should.addObject().putObject("bool").putArray("must");
        words.parts().forEach(part -> part(part, each.addObject().putObject("bool")));
    }

    private static void part(String part, ObjectNode anywhere) {
        anywhere.put("minimum_should_match", 1);
        ArrayNode should = anywhere.putArray("should");
        ObjectNode phrase = should.addObject().putObject("multi_match");
        phrase.put("type", "phrase").put("query", part);
        fill(phrase.putArray("fields"), Words.isLink(part) ? PROSE : TEXTS);
        exact(should, Words.withoutTrailingSlash(part), EXACT_PART);
    }

    private static void exact(ArrayNode should, String value, int boost) {
        should.addObject()
                .putObject("term")
                .putObject("exact")
                .put("value", value)
                .put("boost", boost);
    }

    private static void period(SearchPlan plan, ArrayNode filter) {
        if (plan.from() == null && plan.before() == null) {
            return;
        }
        ObjectNode range = filter.addObject().putObject("range").putObject("submittedAt");
        if (plan.from() != null) {
            range.put("gte", plan.from().toString());
        }
        if (plan.before() != null) {
            range.put("lt", plan.before().toString());
        }
    }

    private static void facets(ObjectNode aggregations) {
        for (String field : List.of("kind", "region", "rightType", "status")) {
            aggregations
                    .putObject(field)
                    .putObject("terms")
                    .put("field", field)
                    .put("size", VALUES);
        }
        ObjectNode months = aggregations.putObject("month").putObject("terms");
        months.put("field", "month").put("size", VALUES).putObject("order").put("_key", "desc");
    }

    private static void highlight(ObjectNode highlight) {
        highlight
                .put("encoder", "html")
                .put("number_of_fragments", 1)
                .put("fragment_size", SNIPPET);
        highlight.putArray("pre_tags").add("<em>");
        highlight.putArray("post_tags").add("</em>");
        ObjectNode fields = highlight.putObject("fields");
        SNIPPETS.forEach(fields::putObject);
    }

    private static void optionalTerms(ArrayNode filter, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            terms(filter, field, values);
        }
    }

    private static void terms(ArrayNode filter, String field, Collection<String> values) {
        fill(filter.addObject().putObject("terms").putArray(field), values);
    }

    private static void fill(ArrayNode array, Collection<String> values) {
        values.forEach(array::add);
    }
}
