package cn.tongbao.liaison.office;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Cursor;
import cn.tongbao.platform.web.Page;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.RulebookSource;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows offices: the public part to everybody, contacts to staff alone. */
@Service
public class ReadingOffices {

    private static final Set<String> STATUSES = Set.of("OPEN", "CLOSED");
    private static final int WORDS = 200;

    private final Offices offices;
    private final RulebookSource rulebook;

    ReadingOffices(Offices offices, RulebookSource rulebook) {
        this.offices = offices;
        this.rulebook = rulebook;
    }

    /** One office, open or closed. */
    @Transactional(readOnly = true)
    public OfficeView read(Subject who, String id) {
        return offices.find(new OfficeId(id))
                .map(office -> view(who, office))
                .orElseThrow(NotReadable::new);
    }

    /** A page of offices, ordered by place. */
    @Transactional(readOnly = true)
    public Page<OfficeView> list(Subject who, OfficeQuery query) {
        OfficeFilter filter = filter(query);
        List<Office> found = offices.search(filter);
        boolean more = found.size() == filter.limit();
        List<Office> shown = more ? found.subList(0, filter.limit() - 1) : found;
        return new Page<>(
                shown.stream().map(office -> view(who, office)).toList(),
                more ? cursorAfter(shown.getLast()) : null);
    }

    private OfficeFilter filter(OfficeQuery query) {
        Rulebook law = rulebook.current();
        String type = query.type();
        String region = query.region();
        new Checks()
                .that(type == null || law.codes().has("officeTypes", type), "type", "UNKNOWN_CODE")
                .that(region == null || law.regions().exists(region), "region", "UNKNOWN_CODE")
                .that(
                        query.status() == null || STATUSES.contains(query.status()),
                        "status",
                        "UNKNOWN_CODE")
                .text("q", query.words(), WORDS)
                .raise();
        List<String> after = Cursor.decode(query.cursor(), 2);
        return new OfficeFilter(
                type,
                region,
                query.status(),
                query.words(),
                after.isEmpty() ? null : after.get(0),
                after.isEmpty() ? null : after.get(1),
                Cursor.limit(query.limit()) + 1);
    }

    private static String cursorAfter(Office last) {
        return Cursor.encode(last.details().regionCode(), last.id().value());
    }

    private static OfficeView view(Subject who, Office office) {
        return Access.mayDo(who, OfficeAct.READ_CONTACTS)
                ? OfficeView.forStaff(office)
                : OfficeView.forEverybody(office);
    }
}
