package cn.tongbao.platform.records;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a record's history, written with the change it tells of.
 *
 * @param act what was done
 * @param from the state before, where a state changed
 * @param to the state after
 * @param detail what else is to be known: grounds, reasons, rules; never what was said in
 *     confidence
 */
public record HistoryRow(
        String act,
        @Nullable String from,
        @Nullable String to,
        Deed deed,
        Map<String, Object> detail) {

    /** Copies the detail. */
    public HistoryRow {
        detail = Map.copyOf(detail);
    }
}
