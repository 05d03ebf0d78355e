package cn.tongbao.directory.engagement;

import cn.tongbao.directory.record.ClockKind;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineListener;
import cn.tongbao.platform.records.Deed;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lateness is shown to both sides; what follows from it the body decides (APP-07). */
@Component
class EngagementClocks implements DeadlineListener {

    private static final String ACTOR = "deadlines";

    private final Engagements engagements;
    private final EngagementDesk desk;

    EngagementClocks(Engagements engagements, EngagementDesk desk) {
        this.engagements = engagements;
        this.desk = desk;
    }

    @Override
    public String recordKind() {
        return ClockKind.ENGAGEMENT.recordKind();
    }

    @Override
    public void warned(Deadline deadline) {
        var deed = Deed.ofPlatform(ACTOR, Objects.requireNonNull(deadline.warnedAt()));
        var engagement = engagements.lock(deadline.record());
        engagement.warned(deadline.ruleId(), deed);
        desk.put(engagement, EngagementDesk.PLATFORM, deed);
    }

    @Override
    public void missed(Deadline deadline) {
        var deed = Deed.ofPlatform(ACTOR, Objects.requireNonNull(deadline.missedAt()));
        var engagement = engagements.lock(deadline.record());
        engagement.missed(deadline.ruleId(), deed);
        desk.put(engagement, EngagementDesk.PLATFORM, deed);
    }
}
