package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.record.ClockKind;
import cn.tongbao.liaison.record.Limits;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineRecounting;
import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What happens to running limits when a year of the calendar is published: the request shows the
 * new day, and its history tells why. A day that the asking office granted stays.
 */
@Component
class RecountingRequests implements DeadlineRecounting {

    private final AssistanceDesk desk;
    private final Deadlines deadlines;
    private final Limits limits;
    private final Clock clock;

    RecountingRequests(AssistanceDesk desk, Deadlines deadlines, Limits limits, Clock clock) {
        this.desk = desk;
        this.deadlines = deadlines;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String recordKind() {
        return ClockKind.ASSISTANCE.recordKind();
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
        var request = desk.take(open.record());
        again(open)
                .filter(now -> deadlines.move(open.id(), now.warnAt(), now.dueAt()))
                .ifPresent(now -> {
                    request.moved(now, Deed.ofPlatform("deadlines", clock.instant()));
                    desk.put(request, AssistanceDesk.PLATFORM, "DEADLINE_MOVED");
                });
    }

    /** Counted by the calendar as it is now; empty where a day was named or the row is gone. */
    private Optional<RunningLimit> again(Deadline open) {
        return open.ruleVersion() == null
                ? Optional.empty()
                : limits.again(open.ruleId(), open.ruleVersion(), open.startedAt());
    }
}
