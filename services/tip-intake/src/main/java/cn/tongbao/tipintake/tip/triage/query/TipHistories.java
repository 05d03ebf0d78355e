package cn.tongbao.tipintake.tip.triage.query;

import cn.tongbao.tipintake.sql.Columns;
import cn.tongbao.tipintake.sql.JsonColumns;
import cn.tongbao.tipintake.tip.HandedOver;
import cn.tongbao.tipintake.tip.MovedLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the transitions of tips, the moves of their limits and how they changed hands. */
@Repository
class TipHistories {

    private final JdbcClient jdbc;

    TipHistories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TipView.HistoryView> of(String tip) {
        return jdbc.sql("select * from tip_history where tip = :tip order by id")
                .param("tip", tip)
                .query((row, number) ->
                        new TipView.HistoryView(
                                Columns.instant(row, "at"),
                                row.getString("trigger"),
                                row.getString("from_status"),
                                row.getString("to_status"),
                                row.getString("person"),
                                row.getString("office"),
                                row.getString("basis"),
                                read(row.getString("moved"), MovedLimit.class),
                                read(row.getString("handed_over"), HandedOver.class)))
                .list();
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : JsonColumns.read(json, type);
    }
}
