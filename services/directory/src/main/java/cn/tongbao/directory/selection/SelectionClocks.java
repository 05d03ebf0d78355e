package cn.tongbao.directory.selection;

import cn.tongbao.directory.record.ClockKind;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineListener;
import cn.tongbao.platform.records.Deed;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A draw that is not resolved by its last day is void, for everybody to see (DRW-01). */
@Component
class SelectionClocks implements DeadlineListener {

    private static final String ACTOR = "deadlines";

    private final Selections selections;
    private final SelectionDesk desk;
    private final Revealing revealing;

    SelectionClocks(Selections selections, SelectionDesk desk, Revealing revealing) {
        this.selections = selections;
        this.desk = desk;
        this.revealing = revealing;
    }

    @Override
    public String recordKind() {
        return ClockKind.SELECTION.recordKind();
    }

    @Override
    public void warned(Deadline deadline) {
        var deed = Deed.ofPlatform(ACTOR, Objects.requireNonNull(deadline.warnedAt()));
        var selection = selections.lock(deadline.record());
        selection.warned(deadline.ruleId(), deed);
        desk.put(selection, SelectionDesk.PLATFORM, deed);
    }

    @Override
    public void missed(Deadline deadline) {
        revealing.lapse(
                selections.lock(deadline.record()),
                Deed.ofPlatform(ACTOR, Objects.requireNonNull(deadline.missedAt())));
    }
}
