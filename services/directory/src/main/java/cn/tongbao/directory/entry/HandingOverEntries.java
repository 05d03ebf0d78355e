package cn.tongbao.directory.entry;

import cn.tongbao.directory.office.Office;
import cn.tongbao.directory.office.OfficeSuccession;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A body was closed: the persons whom it nominated are held by its successor. */
@Service
class HandingOverEntries implements OfficeSuccession {

    private static final String ACTOR = "liaison";

    private final Entries entries;
    private final EntryDesk desk;
    private final Clock clock;

    HandingOverEntries(Entries entries, EntryDesk desk, Clock clock) {
        this.entries = entries;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String closed, Office heir) {
        for (var left = entries.lockOf(closed); !left.isEmpty(); left = entries.lockOf(closed)) {
            for (var entry : left) {
                entry.handOver(closed, heir.id(), Deed.ofPlatform(ACTOR, clock.instant()));
                desk.put(entry, "ENTRY_HANDED_OVER");
            }
        }
    }
}
