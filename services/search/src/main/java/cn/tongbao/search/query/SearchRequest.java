package cn.tongbao.search.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for, not yet checked. Several values of a filter mean any of them; an empty
 * list means no filter.
 *
 * @param words plain words and quoted phrases
 * @param from first day on which the record came in, in China
 * @param to last such day
 */
public record SearchRequest(
        @Nullable String words,
        List<String> kinds,
        List<String> regions,
        List<String> rightTypes,
        List<String> statuses,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String sort,
        @Nullable String cursor,
        @Nullable Integer limit) {

    /** Copies the filters. */
    public SearchRequest {
        kinds = List.copyOf(kinds);
        regions = List.copyOf(regions);
        rightTypes = List.copyOf(rightTypes);
        statuses = List.copyOf(statuses);
    }
}
