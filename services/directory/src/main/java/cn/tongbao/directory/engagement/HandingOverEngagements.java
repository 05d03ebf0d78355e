package cn.tongbao.directory.engagement;

import cn.tongbao.directory.office.Office;
import cn.tongbao.directory.office.OfficeSuccession;
import cn.tongbao.directory.selection.HandingOverSelections;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A court or an agency was closed: its selections and what came of them go on before its successor,
 * with their days and files. Engagements are taken before their selections, as whoever ends one
 * takes them; a draw that is resolved meanwhile opens one more, so they are looked for again.
 */
@Service
class HandingOverEngagements implements OfficeSuccession {

    private static final Subject PLATFORM = new Subject("liaison", Set.of("system"), null, null);

    private final Engagements engagements;
    private final EngagementDesk desk;
    private final HandingOverSelections selections;
    private final Clock clock;

    HandingOverEngagements(
            Engagements engagements,
            EngagementDesk desk,
            HandingOverSelections selections,
            Clock clock) {
        this.engagements = engagements;
        this.desk = desk;
        this.selections = selections;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String closed, Office heir) {
        handOverEngagements(closed, heir);
        selections.handOver(closed, heir);
        handOverEngagements(closed, heir);
    }

    private void handOverEngagements(String closed, Office heir) {
        for (var left = engagements.lockOf(closed);
                !left.isEmpty();
                left = engagements.lockOf(closed)) {
            var deed = Deed.ofPlatform(PLATFORM.requirePerson(), clock.instant());
            for (var engagement : left) {
                engagement.handOver(heir, deed);
                desk.handOver(engagement, PLATFORM, deed);
            }
        }
    }
}
