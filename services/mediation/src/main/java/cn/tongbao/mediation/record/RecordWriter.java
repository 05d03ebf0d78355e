package cn.tongbao.mediation.record;

import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.platform.deadlines.NewDeadline;
import cn.tongbao.platform.records.Histories;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what goes with every change of a record: its history and its limits. */
@Component
public class RecordWriter {

    private final Histories histories;
    private final Deadlines deadlines;

    RecordWriter(Histories histories, Deadlines deadlines) {
        this.histories = histories;
        this.deadlines = deadlines;
    }

    /** Writes them in the transaction of the act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String reference, long version, Changes changes, Instant at) {
        histories.write(reference, version, changes.history());
        changes.clocks().forEach(change -> apply(change, at));
    }

    private void apply(ClockChange change, Instant at) {
        var kind = change.kind().recordKind();
        switch (change) {
            case ClockChange.Start(_, var record, var limit) ->
                    deadlines.start(
                            new NewDeadline(
                                    kind,
                                    record,
                                    limit.ruleId(),
                                    limit.ruleVersion(),
                                    limit.startedAt(),
                                    limit.warnAt(),
                                    limit.dueAt()));
            case ClockChange.Stop(_, var record, var ruleId) ->
                    deadlines.stop(kind, record, ruleId, at);
        }
    }
}
