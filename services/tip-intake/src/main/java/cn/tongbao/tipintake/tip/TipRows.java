package cn.tongbao.tipintake.tip;

import cn.tongbao.platform.identity.Audience;
import cn.tongbao.tipintake.sql.Columns;
import cn.tongbao.tipintake.sql.JsonColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows of the table into tips. */
final class TipRows {

    private TipRows() {}

    static Tip tip(ResultSet row, int number) throws SQLException {
        return new Tip(
                row.getString("reference"),
                row.getLong("version"),
                TipStatus.valueOf(row.getString("status")),
                submission(row),
                row.getString("intake_office"),
                Audience.of(Columns.texts(row, "audience")),
                handling(row),
                row.getInt("files"),
                row.getInt("answers"),
                row.getString("case_reference"),
                keeping(row.getString("keeping")));
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                TipKind.valueOf(row.getString("kind")),
                row.getString("channel"),
                row.getString("language"),
                row.getString("title"),
                row.getString("description"),
                JsonColumns.read(row.getString("facts"), Facts.class),
                row.getBoolean("anonymous"),
                row.getString("reporter_kind"),
                Columns.instant(row, "submitted_at"),
                row.getString("entered_by"),
                row.getString("entered_office"));
    }

    private static Handling handling(ResultSet row) throws SQLException {
        return new Handling(
                Columns.instantOrNull(row, "opened_at"),
                Columns.instant(row, "due_at"),
                row.getObject("due_on", LocalDate.class),
                Columns.instantOrNull(row, "warned_at"),
                row.getBoolean("overdue"),
                Columns.instantOrNull(row, "decided_at"),
                rejection(row.getString("rejection")));
    }

    private static @Nullable Rejection rejection(@Nullable String json) {
        return json == null ? null : JsonColumns.read(json, Rejection.class);
    }

    private static @Nullable CaseKeeping keeping(@Nullable String json) {
        return json == null ? null : JsonColumns.read(json, CaseKeeping.class);
    }
}
