package cn.tongbao.search.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total all records found, not only those of this page
 * @param nextCursor what to ask the next page with; absent on the last one
 */
public record SearchResult(
        long total, List<Hit> items, Facets facets, @Nullable String nextCursor) {

    /** Copies the hits. */
    public SearchResult {
        items = List.copyOf(items);
    }

    static SearchResult nothing() {
        return new SearchResult(0, List.of(), Facets.none(), null);
    }

    /**
     * One record found.
     *
     * @param title as it was written, plain text
     * @param snippet a part of the text as HTML: hits stand in {@code em}, everything else is
     *     encoded
     */
    public record Hit(
            String kind,
            String reference,
            @Nullable String title,
            @Nullable String snippet,
            @Nullable String region,
            @Nullable String status,
            Instant updatedAt) {}

    /** How many of the records found have each value. */
    public record Facets(
            List<Count> kind,
            List<Count> region,
            List<Count> rightType,
            List<Count> status,
            List<Count> month) {

        /** Copies the counts. */
        public Facets {
            kind = List.copyOf(kind);
            region = List.copyOf(region);
            rightType = List.copyOf(rightType);
            status = List.copyOf(status);
            month = List.copyOf(month);
        }

        static Facets none() {
            return new Facets(List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    /** How many records have a value. */
    public record Count(String value, long count) {}
}
