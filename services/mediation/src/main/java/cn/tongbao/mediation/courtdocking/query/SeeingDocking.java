package cn.tongbao.mediation.courtdocking.query;

import cn.tongbao.mediation.courtdocking.court.Courts;
import cn.tongbao.mediation.courtdocking.court.DockingAct;
import cn.tongbao.mediation.courtdocking.query.DockingView.Mode;
import cn.tongbao.mediation.courtdocking.step.CourtLines;
import cn.tongbao.mediation.office.Offices;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The administrator looks at the docking of a court. */
@Service
public class SeeingDocking {

    private static final String COURT = "COURT";

    private final Courts courts;
    private final CourtLines lines;
    private final Offices offices;
    private final DockingOverviews overviews;

    SeeingDocking(Courts courts, CourtLines lines, Offices offices, DockingOverviews overviews) {
        this.courts = courts;
        this.lines = lines;
        this.offices = offices;
        this.overviews = overviews;
    }

    /** How it stands, with a page of what waits. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DockingView see(
            Subject who, String courtOfficeId, @Nullable String cursor, @Nullable Integer limit) {
        if (!Access.mayDo(who, DockingAct.READ) || !known(courtOfficeId)) {
            throw new NotReadable();
        }
        var docked = courts.docked(courtOfficeId);
        var most = Cursor.limit(limit);
        var place = place(Cursor.decode(cursor, 2));
        var found =
                overviews.items(
                        courtOfficeId, docked, place.direction(), place.sequence(), most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new DockingView(
                courtOfficeId,
                docked ? Mode.DOCKED : Mode.PORTAL,
                lines.state(courtOfficeId).orElse(null),
                overviews.expected(courtOfficeId),
                overviews.steps(courtOfficeId),
                overviews.answers(courtOfficeId),
                page,
                found.size() > most ? cursor(page.getLast()) : null);
    }

    private boolean known(String courtOfficeId) {
        return courts.docked(courtOfficeId)
                || overviews.known(courtOfficeId)
                || offices.find(courtOfficeId)
                        .filter(office -> office.type().equals(COURT))
                        .isPresent();
    }

    private static String cursor(WaitingItem last) {
        return Cursor.encode(last.direction().name(), Long.toString(last.sequence()));
    }

    private static Place place(List<String> keys) {
        if (keys.isEmpty()) {
            return new Place("", 0);
        }
        try {
            return new Place(keys.getFirst(), Long.parseLong(keys.getLast()));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    private record Place(String direction, long sequence) {}
}
