package cn.tongbao.directory.sharing;

import cn.tongbao.directory.record.Roles;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Histories;
import cn.tongbao.platform.records.HistoryView;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for the body that asks, the one that decides, and whom they are about. */
@Service
public class ReadingSharings {

    private final SharingDesk desk;
    private final Sharings sharings;
    private final Histories histories;

    ReadingSharings(SharingDesk desk, Sharings sharings, Histories histories) {
        this.desk = desk;
        this.sharings = sharings;
        this.histories = histories;
    }

    /** One of them. */
    @Transactional
    public SharingView read(Subject who, String reference) {
        return SharingView.of(desk.look(who, reference, "SHARING_READ"));
    }

    /** One page of what happened to one of them, the oldest first. */
    @Transactional
    public Page<HistoryView> history(
            Subject who, String reference, @Nullable String cursor, @Nullable Integer limit) {
        var sharing = desk.look(who, reference, "SHARING_HISTORY_READ");
        var page = histories.page(reference, cursor, limit);
        return sharing.about(who)
                ? new Page<>(
                        page.items().stream().map(ReadingSharings::withoutNames).toList(),
                        page.nextCursor())
                : page;
    }

    /** He himself reads which body did something, and of no officer. */
    private static HistoryView withoutNames(HistoryView row) {
        if (row.officeId() != null) {
            return row.by(row.officeId());
        }
        return row.act().equals(Sharing.HANDED_OVER) ? row : row.by(Roles.KEEPER);
    }

    /** One page of them, by reference. */
    @Transactional(readOnly = true)
    public Page<SharingView> list(
            Subject who,
            @Nullable String status,
            @Nullable String cursor,
            @Nullable Integer limit) {
        if (!Access.mayDo(who, SharingAct.READ)) {
            throw new NotReadable();
        }
        new Checks()
                .that(
                        status == null
                                || Arrays.stream(SharingStatus.values())
                                        .anyMatch(known -> known.name().equals(status)),
                        "status",
                        "UNKNOWN_CODE")
                .raise();
        var most = Cursor.limit(limit);
        var keys = Cursor.decode(cursor, 1);
        var found = sharings.find(who, status, keys.isEmpty() ? null : keys.getFirst(), most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream().map(SharingView::of).toList(),
                found.size() > most ? Cursor.encode(page.getLast().reference()) : null);
    }
}
