package cn.tongbao.directory.selection;

import cn.tongbao.directory.office.Office;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A court or an agency was closed: its selections go on before its successor, ended ones too, so
 * that somebody can draw again, rate and answer for them. What was published of a draw stays as it
 * was published.
 */
@Service
public class HandingOverSelections {

    private static final Subject PLATFORM = new Subject("liaison", Set.of("system"), null, null);

    private final Selections selections;
    private final SelectionDesk desk;
    private final Clock clock;

    HandingOverSelections(Selections selections, SelectionDesk desk, Clock clock) {
        this.selections = selections;
        this.desk = desk;
        this.clock = clock;
    }

    /** Hands them over, until none is left: a draw that was being repeated adds one more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String closed, Office heir) {
        for (var left = selections.lockOf(closed);
                !left.isEmpty();
                left = selections.lockOf(closed)) {
            var deed = Deed.ofPlatform(PLATFORM.requirePerson(), clock.instant());
            for (var selection : left) {
                selection.handOver(heir, deed);
                desk.put(selection, PLATFORM, deed);
            }
        }
    }
}
