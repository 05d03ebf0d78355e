package cn.tongbao.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list where the next page begins: the sort keys of the last row, opaque to callers.
 */
public final class Cursor {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;
    private static final int LAST_YEAR = 9999;
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /** The cursor behind a row with these sort keys. */
    public static String encode(String... keys) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort keys to go on behind; empty for the first page.
     *
     * @param parts how many keys the list sorts by
     * @throws ProblemException {@code CURSOR_INVALID} if it is not one of this list's
     */
    public static List<String> decode(@Nullable String cursor, int parts) {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var keys = Arrays.asList(text.split(SEPARATOR, -1));
            if (keys.size() == parts && keys.stream().allMatch(KeptText::canBeKept)) {
                return keys;
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    /**
     * A sort key that is an instant.
     *
     * @throws ProblemException {@code CURSOR_INVALID} if it is none of the years that databases
     *     keep
     */
    public static Instant instant(String key) {
        try {
            var at = Instant.parse(key);
            kept(at.atOffset(ZoneOffset.UTC).getYear());
            return at;
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    /**
     * A sort key that is a day.
     *
     * @throws ProblemException {@code CURSOR_INVALID} if it is none of the years that databases
     *     keep
     */
    public static LocalDate day(String key) {
        try {
            var day = LocalDate.parse(key);
            kept(day.getYear());
            return day;
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    private static void kept(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw invalid();
        }
    }

    /** For sort keys that turn out not to be of their type. */
    public static ProblemException invalid() {
        return new ProblemException(CommonProblem.CURSOR_INVALID).at("cursor", "CURSOR_INVALID");
    }

    /**
     * How many rows a page has.
     *
     * @throws ProblemException {@code VALIDATION_FAILED} outside 1 to 200
     */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED).at("limit", "OUT_OF_RANGE");
        }
        return limit;
    }
}
