package cn.tongbao.directory.entry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What entries are looked for by.
 *
 * @param region a place; found is who has his seat in it, or works there or all around it
 * @param q a part of a name
 * @param insider whether the subject's role may see more than what is public
 */
public record EntryFilter(
        Register register,
        @Nullable String kind,
        @Nullable String status,
        Asked specialty,
        @Nullable String region,
        @Nullable String q,
        boolean insider) {

    /** The part of a name as a pattern of the database, in which nothing of it has a meaning. */
    @Nullable String pattern() {
        return q == null || q.isBlank()
                ? null
                : '%'
                        + q.strip()
                                .toLowerCase(Locale.ROOT)
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_")
                        + '%';
    }

    /** Parts of a specialty, each of which may be left open. */
    public record Asked(
            @Nullable String rightType,
            @Nullable String appraisalKind,
            @Nullable String technicalField) {}
}
