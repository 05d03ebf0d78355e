package cn.tongbao.mediation.confirmation;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.DuePlace;
import cn.tongbao.platform.records.Histories;
import cn.tongbao.platform.records.HistoryView;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import cn.tongbao.rulebook.RulebookSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks at applications that are his to see; no look at one without its audit row. */
@Service
public class ReadingConfirmations {

    private final ConfirmationDesk desk;
    private final Confirmations confirmations;
    private final ConfirmationViews views;
    private final Histories histories;
    private final RulebookSource rulebook;

    ReadingConfirmations(
            ConfirmationDesk desk,
            Confirmations confirmations,
            ConfirmationViews views,
            Histories histories,
            RulebookSource rulebook) {
        this.desk = desk;
        this.confirmations = confirmations;
        this.views = views;
        this.histories = histories;
        this.rulebook = rulebook;
    }

    /** One of them. */
    @Transactional
    public ConfirmationView read(Subject who, String reference) {
        return views.of(desk.look(who, reference, "CONFIRMATION_READ"));
    }

    /** One page of what happened to one of them, the oldest first. */
    @Transactional
    public Page<HistoryView> history(
            Subject who, String reference, @Nullable String cursor, @Nullable Integer limit) {
        desk.look(who, reference, "CONFIRMATION_HISTORY_READ");
        return histories.page(reference, cursor, limit);
    }

    /** One page of them, by due day. */
    @Transactional(readOnly = true)
    public Page<ConfirmationView> list(
            Subject who,
            @Nullable String status,
            @Nullable Boolean overdue,
            @Nullable String cursor,
            @Nullable Integer limit) {
        if (!Access.mayDo(who, ConfirmationAct.READ)) {
            throw new NotReadable();
        }
        new Checks()
                .that(
                        status == null
                                || rulebook.current().codes().has("confirmationStatuses", status),
                        "status",
                        "UNKNOWN_CODE")
                .raise();
        var most = Cursor.limit(limit);
        var found = confirmations.find(who, status, overdue, DuePlace.behind(cursor), most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream()
                        .filter(one -> ConfirmationSight.sees(who, one))
                        .map(one -> views.of(ConfirmationSight.of(who, one)))
                        .toList(),
                found.size() > most
                        ? DuePlace.cursor(
                                Confirmations.dueOn(page.getLast()), page.getLast().reference())
                        : null);
    }
}
