package cn.tongbao.mediation.courtdocking.step;

import cn.tongbao.mediation.courtdocking.court.DockingAct;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.CommonProblem;
import cn.tongbao.platform.web.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The administrator has a step sent again, now. */
@Service
public class SendingAgain {

    private final StepRows steps;
    private final CourtLines lines;
    private final StepSender sender;
    private final AuditTrail audit;

    SendingAgain(StepRows steps, CourtLines lines, StepSender sender, AuditTrail audit) {
        this.steps = steps;
        this.lines = lines;
        this.sender = sender;
        this.audit = audit;
    }

    /**
     * Makes the step due, and has the court tried even if it was to be left alone.
     *
     * @throws ProblemException if the court has the step already
     */
    @Transactional
    public void send(Subject who, String courtOfficeId, UUID stepId) {
        if (!Access.mayDo(who, DockingAct.SEND_AGAIN) || !steps.exists(courtOfficeId, stepId)) {
            throw new NotReadable();
        }
        if (!steps.dueNow(courtOfficeId, stepId)) {
            throw new ProblemException(CommonProblem.CONFLICT);
        }
        audit.record(who, "COURT_STEP_SENT_AGAIN", "COURT_STEP", stepId.toString(), null);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        lines.to(courtOfficeId).ifPresent(CourtLine::tryAgain);
                        sender.wake();
                    }
                });
    }
}
