package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.ClockKind;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineRecounting;
import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What happens to running limits of courts when a year of the calendar is published. */
@Component
class RecountingConfirmations implements DeadlineRecounting {

    private static final Logger LOG = LoggerFactory.getLogger(RecountingConfirmations.class);

    private final Confirmations confirmations;
    private final ConfirmationDesk desk;
    private final Deadlines deadlines;
    private final Limits limits;
    private final Clock clock;

    RecountingConfirmations(
            Confirmations confirmations,
            ConfirmationDesk desk,
            Deadlines deadlines,
            Limits limits,
            Clock clock) {
        this.confirmations = confirmations;
        this.desk = desk;
        this.deadlines = deadlines;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String recordKind() {
        return ClockKind.CONFIRMATION.recordKind();
    }

    @Override
    public String basis() {
        return limits.edition();
    }

    @Override
    public boolean outdated(Deadline open) {
        if (open.ruleVersion() == null) {
            return false;
        }
        var now = again(open);
        if (now.isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("ruleId", open.ruleId())
                    .addKeyValue("record", open.record())
                    .log("A limit stays as it is: the row that it began under is gone");
        }
        return now.isPresent() && !now.get().dueAt().equals(open.dueAt());
    }

    @Override
    public void recount(Deadline open) {
        var confirmation = confirmations.lock(open.record());
        again(open)
                .filter(now -> deadlines.move(open.id(), now.warnAt(), now.dueAt()))
                .ifPresent(now -> {
                    confirmation.timing().moved(now, Deed.ofPlatform("deadlines", clock.instant()));
                    desk.put(confirmation, ConfirmationClocks.PLATFORM, "DEADLINE_MOVED");
                });
    }

    private Optional<RunningLimit> again(Deadline open) {
        return limits.again(open.ruleId(), open.ruleVersion(), open.startedAt(), List.of());
    }
}
