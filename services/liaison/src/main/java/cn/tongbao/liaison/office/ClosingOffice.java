package cn.tongbao.liaison.office;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes an office in favour of its successor. The offices under it come under the successor in the
 * same transaction, so that an open office never has a closed superior.
 */
@Service
public class ClosingOffice {

    private final Offices offices;
    private final OfficeRecords records;

    ClosingOffice(Offices offices, OfficeRecords records) {
        this.offices = offices;
        this.records = records;
    }

    /** Closes the office for good. */
    @Transactional
    public OfficeView close(
            Subject who, String id, @Nullable String ifMatch, @Nullable String successorId) {
        offices.lock();
        Office office = offices.toChange(new OfficeId(id));
        OfficeAct.toMaintain(who, office.details().regionCode());
        List<Office> orphans = offices.under(office.id());
        orphans.forEach(orphan -> OfficeAct.toMaintain(who, orphan.details().regionCode()));
        Versions.require(ifMatch, office.version(), () -> OfficeView.forStaff(office));
        office.requireOpen();
        Office successor = successor(office, successorId);

        var events = new ArrayList<OfficeEvent>();
        OfficeEvent.Closed closed = office.close(successor.id());
        events.add(closed);
        events.addAll(handOver(office, successor, orphans));
        records.record(who, events);
        return OfficeView.forStaff(closed.office());
    }

    private Office successor(Office closing, @Nullable String successorId) {
        var checks = new Checks().required("/successorId", successorId);
        var found =
                successorId == null
                        ? Optional.<Office>empty()
                        : offices.find(new OfficeId(successorId));
        checks.that(successorId == null || found.isPresent(), "/successorId", "UNKNOWN_OFFICE")
                .that(!closing.id().value().equals(successorId), "/successorId", "SAME_OFFICE")
                .that(found.isEmpty() || found.get().open(), "/successorId", "CLOSED_OFFICE")
                .raise();
        return found.orElseThrow();
    }

    /**
     * A successor from below first takes the closing office's place, or the chain would be a ring.
     */
    private List<OfficeEvent> handOver(Office closing, Office successor, List<Office> orphans) {
        var events = new ArrayList<OfficeEvent>();
        if (offices.isAbove(closing.id(), successor.id())) {
            OfficeId place = closing.details().parent();
            events.add(successor.change(successor.details().under(place)));
        }
        for (Office orphan : orphans) {
            if (!orphan.id().equals(successor.id())) {
                events.add(orphan.change(orphan.details().under(successor.id())));
            }
        }
        return events;
    }
}
