package cn.tongbao.tipintake.sql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instants, days and arrays in and out of PostgreSQL. */
public final class Columns {

    private Columns() {}

    /** As the driver takes an instant. */
    public static OffsetDateTime in(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** As the driver takes an instant that may be missing. */
    public static @Nullable OffsetDateTime inOrNull(@Nullable Instant at) {
        return at == null ? null : in(at);
    }

    /** An instant that is always there. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** An instant that may be missing. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column)
            throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A day that may be missing. */
    public static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** An array of text. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
