package cn.tongbao.liaison.assistance;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks at requests that are his to see; no look at one without its audit row. */
@Service
public class ReadingRequests {

    private static final Set<String> BOXES = Set.of("IN", "OUT", "ESCALATED");

    private final AssistanceDesk desk;
    private final AssistanceRequests requests;
    private final Histories histories;
    private final RulebookSource rulebook;

    ReadingRequests(
            AssistanceDesk desk,
            AssistanceRequests requests,
            Histories histories,
            RulebookSource rulebook) {
        this.desk = desk;
        this.requests = requests;
        this.histories = histories;
        this.rulebook = rulebook;
    }

    /** One of them. */
    @Transactional
    public AssistanceView read(Subject who, String reference) {
        return desk.view(desk.look(who, reference, "ASSISTANCE_READ"));
    }

    /** One page of what happened to one of them, the oldest first. */
    @Transactional
    public Page<HistoryView> history(
            Subject who, String reference, @Nullable String cursor, @Nullable Integer limit) {
        desk.look(who, reference, "ASSISTANCE_HISTORY_READ");
        return histories.page(reference, cursor, limit);
    }

    /** One page of them, by due day. */
    @Transactional(readOnly = true)
    public Page<AssistanceView> list(
            Subject who,
            AssistanceFilter filter,
            @Nullable String cursor,
            @Nullable Integer limit) {
        if (!Access.mayDo(who, AssistanceAct.READ)) {
            throw new NotReadable();
        }
        var codes = rulebook.current().codes();
        new Checks()
                .that(
                        filter.status() == null || codes.has("assistanceStatuses", filter.status()),
                        "status",
                        "UNKNOWN_CODE")
                .that(
                        filter.kind() == null || codes.has("assistanceKinds", filter.kind()),
                        "kind",
                        "UNKNOWN_CODE")
                .that(filter.box() == null || BOXES.contains(filter.box()), "box", "UNKNOWN_CODE")
                .raise();
        var most = Cursor.limit(limit);
        var found = requests.find(who, filter, DuePlace.behind(cursor), most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream().map(request -> desk.view(AssistanceSight.of(who, request))).toList(),
                found.size() > most
                        ? DuePlace.cursor(
                                AssistanceRequests.dueOn(page.getLast()),
                                page.getLast().reference())
                        : null);
    }
}
