package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.casefile.CaseOverviews.Place;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import cn.tongbao.rulebook.RulebookSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks for the cases that are his to see, by due day. */
@Service
public class ListingCases {

    private static final String NEVER_DUE = "infinity";

    private final CaseOverviews overviews;
    private final RulebookSource rulebook;

    ListingCases(CaseOverviews overviews, RulebookSource rulebook) {
        this.overviews = overviews;
        this.rulebook = rulebook;
    }

    /** One page of them. */
    @Transactional(readOnly = true)
    public Page<CaseView> list(
            Subject who, CaseFilter filter, @Nullable String cursor, @Nullable Integer limit) {
        if (!Access.mayDo(who, CaseAct.READ)) {
            throw new NotReadable();
        }
        check(filter);
        var most = Cursor.limit(limit);
        var found = overviews.find(who, filter, place(Cursor.decode(cursor, 2)), most);
        var page = found.subList(0, Math.min(most, found.size()));
        var next =
                found.size() > most
                        ? Cursor.encode(
                                page.getLast().place().due(), page.getLast().place().reference())
                        : null;
        return new Page<>(
                page.stream().map(row -> CaseView.item(CaseSight.of(who, row.file()))).toList(),
                next);
    }

    private void check(CaseFilter filter) {
        var rules = rulebook.current();
        new Checks()
                .that(
                        filter.status() == null
                                || rules.codes().has("caseStatuses", filter.status()),
                        "status",
                        "UNKNOWN_CODE")
                .that(
                        filter.region() == null || rules.regions().exists(filter.region()),
                        "region",
                        "UNKNOWN_CODE")
                .raise();
    }

    private static @Nullable Place place(List<String> keys) {
        if (keys.isEmpty()) {
            return null;
        }
        var due = keys.get(0);
        if (!due.equals(NEVER_DUE)) {
            Cursor.day(due);
        }
        return new Place(due, keys.get(1));
    }
}
