package cn.tongbao.liaison.office;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Versions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes an office in favour of its successor, or merges it into one, which is the same with a
 * reason that is kept. The offices under it come under the successor and its open work goes there
 * in the same transaction, so that an open office never has a closed superior and nothing is left
 * behind. The successor is of the same type, since nobody else could act on that work, and stands
 * where the caller may lay it.
 */
@Service
public class ClosingOffice {

    private static final int REASON = 4_000;

    private final Offices offices;
    private final OfficeRecords records;
    private final List<OfficeSuccession> successions;
    private final Clock clock;

    ClosingOffice(
            Offices offices,
            OfficeRecords records,
            List<OfficeSuccession> successions,
            Clock clock) {
        this.offices = offices;
        this.records = records;
        this.successions = successions;
        this.clock = clock;
    }

    /** Closes the office for good. */
    @Transactional
    public OfficeView close(
            Subject who, String id, @Nullable String ifMatch, @Nullable String successorId) {
        return end(who, id, ifMatch, new Heir(successorId, "/successorId", null));
    }

    /** Merges the office into another, which takes over all it had; the reason is kept. */
    @Transactional
    public OfficeView merge(
            Subject who,
            String id,
            @Nullable String ifMatch,
            @Nullable String intoId,
            @Nullable String reason) {
        return end(who, id, ifMatch, new Heir(intoId, "/intoId", reason == null ? "" : reason));
    }

    /** Who takes over, where the request names him, and why; null where no reason is asked. */
    private record Heir(@Nullable String id, String pointer, @Nullable String reason) {}

    private OfficeView end(Subject who, String id, @Nullable String ifMatch, Heir heir) {
        offices.lock();
        Office office = offices.toChange(new OfficeId(id));
        OfficeAct.toMaintain(who, office.details().regionCode());
        List<Office> orphans = offices.under(office.id());
        orphans.forEach(orphan -> OfficeAct.toMaintain(who, orphan.details().regionCode()));
        Versions.require(ifMatch, office.version(), () -> OfficeView.forStaff(office));
        office.requireOpen();
        Office successor = successor(who, office, heir);

        var events = new ArrayList<OfficeEvent>();
        OfficeEvent.Closed closed = office.close(successor.id());
        events.add(closed);
        events.addAll(handOver(office, successor, orphans));
        records.record(who, events, heir.reason());
        for (OfficeSuccession succession : successions) {
            succession.handOver(
                    who,
                    OfficeView.forEverybody(closed.office()),
                    OfficeView.forEverybody(successor),
                    clock.instant());
        }
        return OfficeView.forStaff(closed.office());
    }

    private Office successor(Subject who, Office closing, Heir heir) {
        String successorId = heir.id();
        String pointer = heir.pointer();
        var checks = new Checks().required(pointer, successorId);
        if (heir.reason() != null) {
            checks.required("/reason", heir.reason()).text("/reason", heir.reason(), REASON);
        }
        var found =
                successorId == null
                        ? Optional.<Office>empty()
                        : offices.find(new OfficeId(successorId));
        checks.that(successorId == null || found.isPresent(), pointer, "UNKNOWN_OFFICE")
                .that(!closing.id().value().equals(successorId), pointer, "SAME_OFFICE")
                .that(found.isEmpty() || found.get().open(), pointer, "CLOSED_OFFICE")
                .that(
                        found.isEmpty() || found.get().type().equals(closing.type()),
                        pointer,
                        "SUCCESSOR_OF_OTHER_TYPE")
                .that(
                        found.isEmpty() || OfficeAct.mayMaintain(who, found.get().region()),
                        pointer,
                        "SUCCESSOR_OUT_OF_REACH")
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
