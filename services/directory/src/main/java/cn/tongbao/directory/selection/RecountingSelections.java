package cn.tongbao.directory.selection;

import cn.tongbao.directory.record.ClockKind;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineRecounting;
import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happens to the limits of draws when a year of the calendar is published. */
@Component
class RecountingSelections implements DeadlineRecounting {

    private final Selections selections;
    private final SelectionDesk desk;
    private final Deadlines deadlines;
    private final Limits limits;
    private final Clock clock;

    RecountingSelections(
            Selections selections,
            SelectionDesk desk,
            Deadlines deadlines,
            Limits limits,
            Clock clock) {
        this.selections = selections;
        this.desk = desk;
        this.deadlines = deadlines;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String recordKind() {
        return ClockKind.SELECTION.recordKind();
    }

    @Override
    public String basis() {
        return limits.edition();
    }

    @Override
    public boolean outdated(Deadline open) {
        return again(open).filter(now -> !now.dueAt().equals(open.dueAt())).isPresent();
    }

    @Override
    public void recount(Deadline open) {
        var selection = selections.lock(open.record());
        again(open)
                .filter(now -> deadlines.move(open.id(), now.warnAt(), now.dueAt()))
                .ifPresent(now -> {
                    var deed = Deed.ofPlatform("deadlines", clock.instant());
                    selection.moved(now, deed);
                    desk.put(selection, SelectionDesk.PLATFORM, deed);
                });
    }

    private Optional<RunningLimit> again(Deadline open) {
        return limits.again(open.ruleId(), open.ruleVersion(), open.startedAt(), List.of());
    }
}
