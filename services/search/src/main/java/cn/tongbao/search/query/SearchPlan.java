package cn.tongbao.search.query;

import cn.tongbao.search.indexing.DocumentKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that holds, cut down to what the searcher may see.
 *
 * @param tokens what the searcher owns; a record is found only if its audience holds one of them
 * @param kinds asked for and readable by his roles
 * @param words null to find all
 * @param from earliest moment at which the record came in
 * @param before first moment too late
 */
record SearchPlan(
        Set<String> tokens,
        List<DocumentKind> kinds,
        @Nullable Words words,
        List<String> regions,
        List<String> rightTypes,
        List<String> statuses,
        @Nullable Instant from,
        @Nullable Instant before,
        SortOrder sort,
        @Nullable String cursor,
        int limit) {

    SearchPlan {
        tokens = Set.copyOf(tokens);
        kinds = List.copyOf(kinds);
        regions = List.copyOf(regions);
        rightTypes = List.copyOf(rightTypes);
        statuses = List.copyOf(statuses);
    }

    /** Whether it is certain that nothing will be found. */
    boolean hopeless() {
        return kinds.isEmpty() || (words != null && words.hopeless());
    }
}
