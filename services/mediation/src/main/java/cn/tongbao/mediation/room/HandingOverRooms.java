package cn.tongbao.mediation.room;

import cn.tongbao.mediation.office.Office;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A protection centre was closed: another that goes on for it keeps its rooms, which stay where
 * they are with all their bookings. Where no centre goes on, the administrator keeps them.
 */
@Service
public class HandingOverRooms {

    private static final Subject PLATFORM = new Subject("liaison", Set.of("system"), null, null);

    private final HearingRooms rooms;
    private final AuditTrail audit;

    HandingOverRooms(HearingRooms rooms, AuditTrail audit) {
        this.rooms = rooms;
        this.audit = audit;
    }

    /** Hands them over; what was handed over before is there no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String closed, Office heir) {
        if (!heir.centre()) {
            return;
        }
        for (var room : rooms.handOver(closed, heir.id())) {
            audit.record(
                    PLATFORM,
                    "ROOM_HANDED_OVER",
                    KeepingRooms.RECORD_KIND,
                    room,
                    closed + " -> " + heir.id());
        }
    }
}
