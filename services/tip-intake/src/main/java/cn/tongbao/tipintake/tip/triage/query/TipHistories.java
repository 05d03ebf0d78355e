package cn.tongbao.tipintake.tip.triage.query;

import cn.tongbao.tipintake.sql.Columns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the transitions of tips. */
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
                                row.getString("basis")))
                .list();
    }
}
