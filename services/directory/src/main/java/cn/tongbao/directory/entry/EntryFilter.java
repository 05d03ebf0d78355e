package cn.tongbao.directory.entry;

import cn.tongbao.directory.member.Specialty;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What entries are looked for by.
 *
 * @param region a place; found is who has his seat in it, or works there or all around it
 * @param q a part of a name
 * @param language spoken
 * @param selectable whether it can be chosen today; null: either
 * @param today the legal day
 * @param overdue only those whose yearly review is overdue
 * @param ending only those whose appointment was warned to end
 * @param insider whether the subject's role may see more than what is public
 */
public record EntryFilter(
        Register register,
        @Nullable String kind,
        @Nullable String status,
        Asked specialty,
        @Nullable String region,
        @Nullable String q,
        @Nullable String language,
        @Nullable Boolean selectable,
        LocalDate today,
        boolean overdue,
        boolean ending,
        boolean insider) {

    /** The longest part of a name that has an index of its own. */
    private static final int SHORT = 2;

    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** The part of a name, if it is too short for an index by threes and in no Latin letters. */
    @Nullable String shortPart() {
        var part = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return part.isEmpty()
                        || part.codePointCount(0, part.length()) > SHORT
                        || part.codePoints().anyMatch(character -> character < FIRST_BEYOND_ASCII)
                ? null
                : part;
    }

    /** The part of a name as a pattern of the database. */
    @Nullable String pattern() {
        return q == null || q.isBlank() ? null : pattern(q);
    }

    /** A pattern of the database, in which nothing of the text has a meaning. */
    static String pattern(String part) {
        return '%'
                + part.strip()
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
            @Nullable String technicalField) {

        /** The highest number that a class of a section can have. */
        private static final int MOST_CLASSES = 99;

        /** What a selection asks for. */
        static Asked of(Specialty specialty) {
            return new Asked(
                    specialty.rightType(), specialty.appraisalKind(), specialty.technicalField());
        }

        /** Whether anything is asked for. */
        boolean any() {
            return rightType != null || appraisalKind != null || technicalField != null;
        }

        /** The same to look through a register by, where a section stands also for its classes. */
        String[] within() {
            if (technicalField == null || technicalField.length() > 1) {
                return names();
            }
            var section = names()[0];
            return Stream.concat(
                            Stream.of(section),
                            IntStream.rangeClosed(1, MOST_CLASSES)
                                    .mapToObj(number -> section + "%02d".formatted(number)))
                    .toArray(String[]::new);
        }

        /**
         * What the database calls a specialty that is asked for in this way, one of which an entry
         * has to have: a class is also known by who knows its section.
         */
        String[] names() {
            var name =
                    Objects.requireNonNullElse(rightType, "")
                            + '/'
                            + Objects.requireNonNullElse(appraisalKind, "")
                            + '/';
            if (technicalField == null) {
                return new String[] {name};
            }
            return Stream.of(technicalField, technicalField.substring(0, 1))
                    .distinct()
                    .map(name::concat)
                    .toArray(String[]::new);
        }
    }
}
