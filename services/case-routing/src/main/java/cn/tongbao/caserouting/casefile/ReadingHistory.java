package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks at what happened to a case; he sees the rows of what he may see of it. */
@Service
public class ReadingHistory {

    private final CaseDesk desk;
    private final CaseHistories histories;

    ReadingHistory(CaseDesk desk, CaseHistories histories) {
        this.desk = desk;
        this.histories = histories;
    }

    /** One page, the oldest first. */
    @Transactional
    public Page<HistoryView> read(
            Subject who, String reference, @Nullable String cursor, @Nullable Integer limit) {
        var file = desk.look(reference);
        var sight = CaseSight.of(who, file);
        var most = Cursor.limit(limit);
        var found = histories.after(seq(Cursor.decode(cursor, 1)), sight, most);
        desk.seen(file, who, "CASE_HISTORY_READ");
        var page = found.subList(0, Math.min(most, found.size()));
        var next = found.size() > most ? Cursor.encode(Long.toString(page.getLast().seq())) : null;
        return new Page<>(page.stream().map(CaseHistories.Row::view).toList(), next);
    }

    private static long seq(List<String> keys) {
        if (keys.isEmpty()) {
            return 0;
        }
        try {
            return Long.parseLong(keys.getFirst());
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
