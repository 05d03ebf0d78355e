package cn.tongbao.directory.sharing;

import cn.tongbao.directory.office.Office;
import cn.tongbao.directory.office.OfficeSuccession;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A body was closed: its successor asks, decides and lends in its place; grants stand. */
@Service
class HandingOverSharings implements OfficeSuccession {

    private static final Subject PLATFORM = new Subject("liaison", Set.of("system"), null, null);

    private final Sharings sharings;
    private final SharingDesk desk;
    private final Clock clock;

    HandingOverSharings(Sharings sharings, SharingDesk desk, Clock clock) {
        this.sharings = sharings;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String closed, Office heir) {
        for (var left = sharings.lockOf(closed); !left.isEmpty(); left = sharings.lockOf(closed)) {
            var deed = Deed.ofPlatform(PLATFORM.requirePerson(), clock.instant());
            for (var sharing : left) {
                sharing.handOver(closed, heir, deed);
                desk.put(sharing, PLATFORM);
            }
        }
    }
}
