package cn.tongbao.platform.records;

import cn.tongbao.platform.web.Cursor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands in a list by due day.
 *
 * @param due its day, or {@code infinity} for none, as the database sorts it
 */
public record DuePlace(String due, String reference) {

    private static final String NEVER = "infinity";

    /** The place that a cursor names; null for the first page. */
    public static @Nullable DuePlace behind(@Nullable String cursor) {
        var keys = Cursor.decode(cursor, 2);
        if (keys.isEmpty()) {
            return null;
        }
        var due = keys.get(0);
        if (!due.equals(NEVER)) {
            Cursor.day(due);
        }
        return new DuePlace(due, keys.get(1));
    }

    /** The cursor behind a record. */
    public static String cursor(@Nullable LocalDate due, String reference) {
        return Cursor.encode(due == null ? NEVER : due.toString(), reference);
    }
}
