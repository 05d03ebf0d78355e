package cn.tongbao.mediation.courtdocking.step;

import cn.tongbao.mediation.courtdocking.CourtStep;
import cn.tongbao.mediation.courtdocking.CourtSteps;
import cn.tongbao.mediation.courtdocking.DockedCourts;
import cn.tongbao.platform.records.StoredJson;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** An act has a step for a docked court. */
@Service
class AppendingStep implements CourtSteps {

    private final DockedCourts courts;
    private final StepRows rows;
    private final StoredJson json;
    private final Clock clock;
    private final StepSender sender;

    AppendingStep(
            DockedCourts courts, StepRows rows, StoredJson json, Clock clock, StepSender sender) {
        this.courts = courts;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.sender = sender;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(CourtStep step) {
        if (!courts.docked(step.courtOfficeId())) {
            throw new IllegalStateException(step.courtOfficeId() + " is not docked");
        }
        var id = UUID.randomUUID();
        rows.append(id, step, json.write(StepMessage.of(id, step, clock.instant())));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        sender.wake();
                    }
                });
    }
}
