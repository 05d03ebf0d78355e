package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.ClockKind;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineRecounting;
import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.platform.deadlines.RunningLimit;
import cn.tongbao.platform.records.Deed;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happens to running limits when a year of the calendar is published: the mediation shows the
 * new day, its history tells why, the others are told, once. A day that the parties agreed on
 * stays.
 */
@Component
class RecountingMediations implements DeadlineRecounting {

    private static final Logger LOG = LoggerFactory.getLogger(RecountingMediations.class);

    private final Mediations mediations;
    private final MediationDesk desk;
    private final Deadlines deadlines;
    private final Limits limits;
    private final Clock clock;

    RecountingMediations(
            Mediations mediations,
            MediationDesk desk,
            Deadlines deadlines,
            Limits limits,
            Clock clock) {
        this.mediations = mediations;
        this.desk = desk;
        this.deadlines = deadlines;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String recordKind() {
        return ClockKind.MEDIATION.recordKind();
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
        var now = again(open, mediations.get(open.record()));
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
        var mediation = mediations.lock(open.record());
        again(open, mediation)
                .filter(now -> deadlines.move(open.id(), now.warnAt(), now.dueAt()))
                .ifPresent(now -> {
                    mediation.timing().moved(now, Deed.ofPlatform("deadlines", clock.instant()));
                    desk.put(mediation, "DEADLINE_MOVED");
                });
    }

    private Optional<RunningLimit> again(Deadline open, Mediation mediation) {
        return limits.again(
                open.ruleId(), open.ruleVersion(), open.startedAt(), mediation.timing().pauses());
    }
}
