package cn.tongbao.mediation.mediation;

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

/** Somebody looks at mediations that are his to see; no look at one without its audit row. */
@Service
public class ReadingMediations {

    private final MediationDesk desk;
    private final Mediations mediations;
    private final MediationViews views;
    private final Histories histories;
    private final RulebookSource rulebook;

    ReadingMediations(
            MediationDesk desk,
            Mediations mediations,
            MediationViews views,
            Histories histories,
            RulebookSource rulebook) {
        this.desk = desk;
        this.mediations = mediations;
        this.views = views;
        this.histories = histories;
        this.rulebook = rulebook;
    }

    /** One of them. */
    @Transactional
    public MediationView read(Subject who, String reference) {
        return views.of(desk.look(who, reference, "MEDIATION_READ"));
    }

    /** One page of what happened to one of them, the oldest first. */
    @Transactional
    public Page<HistoryView> history(
            Subject who, String reference, @Nullable String cursor, @Nullable Integer limit) {
        desk.look(who, reference, "MEDIATION_HISTORY_READ");
        return histories.page(reference, cursor, limit);
    }

    /** One page of them, by due day. */
    @Transactional(readOnly = true)
    public Page<MediationView> list(
            Subject who, MediationFilter filter, @Nullable String cursor, @Nullable Integer limit) {
        if (!Access.mayDo(who, MediationAct.READ)) {
            throw new NotReadable();
        }
        new Checks()
                .that(
                        filter.status() == null
                                || rulebook.current()
                                        .codes()
                                        .has("mediationStatuses", filter.status()),
                        "status",
                        "UNKNOWN_CODE")
                .raise();
        var most = Cursor.limit(limit);
        var found = mediations.find(who, filter, DuePlace.behind(cursor), most);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                page.stream()
                        .filter(mediation -> MediationSight.sees(who, mediation))
                        .map(mediation -> views.item(MediationSight.of(who, mediation)))
                        .toList(),
                found.size() > most
                        ? DuePlace.cursor(
                                Mediations.dueOn(page.getLast()), page.getLast().reference())
                        : null);
    }
}
