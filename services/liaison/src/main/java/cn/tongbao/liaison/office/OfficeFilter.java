package cn.tongbao.liaison.office;

import org.jspecify.annotations.Nullable;

/**
 * Which offices to list. A region stands for itself and all below it.
 *
 * @param words part of an id or name, as typed
 */
record OfficeFilter(
        @Nullable String type,
        @Nullable String region,
        @Nullable String status,
        @Nullable String words,
        @Nullable String afterRegion,
        @Nullable String afterId,
        int limit) {

    /** The words as a pattern that takes every character for itself. */
    @Nullable String pattern() {
        if (words == null || words.isBlank()) {
            return null;
        }
        return "%"
                + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
                + "%";
    }
}
