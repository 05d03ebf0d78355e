package cn.tongbao.liaison.meeting;

import cn.tongbao.liaison.record.ClockKind;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineListener;
import cn.tongbao.platform.records.Deed;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The day of a decision comes near or passes: the meeting shows it, and who takes part is told. */
@Component
class RemindingOfDecisions implements DeadlineListener {

    private final MeetingDesk desk;

    RemindingOfDecisions(MeetingDesk desk) {
        this.desk = desk;
    }

    @Override
    public String recordKind() {
        return ClockKind.DECISION.recordKind();
    }

    @Override
    public void warned(Deadline deadline) {
        var meeting = meeting(deadline);
        meeting.warned(decision(deadline), deed(deadline.warnedAt()));
        desk.put(meeting, MeetingDesk.PLATFORM, "DECISION_WARNED");
    }

    @Override
    public void missed(Deadline deadline) {
        var meeting = meeting(deadline);
        meeting.missed(decision(deadline), deed(deadline.missedAt()));
        desk.put(meeting, MeetingDesk.PLATFORM, "DECISION_MISSED");
    }

    private Meeting meeting(Deadline deadline) {
        return desk.take(deadline.record().substring(0, slash(deadline)));
    }

    private static UUID decision(Deadline deadline) {
        return UUID.fromString(deadline.record().substring(slash(deadline) + 1));
    }

    private static int slash(Deadline deadline) {
        return deadline.record().indexOf('/');
    }

    private static Deed deed(@Nullable Instant at) {
        return Deed.ofPlatform("deadlines", Objects.requireNonNull(at));
    }
}
