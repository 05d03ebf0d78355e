package cn.tongbao.mediation.confirmation;

import cn.tongbao.mediation.record.ClockKind;
import cn.tongbao.mediation.record.Limits;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineListener;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What happens when a limit of an application comes near or passes: silence on a supplement counts
 * as a withdrawal (CON-13, Interpretation art. 357(2)); a court's own lateness is shown.
 */
@Component
class ConfirmationClocks implements DeadlineListener {

    /** Who acts when nobody does. */
    static final Subject PLATFORM = new Subject("mediation", Set.of("system"), null, null);

    private static final String ACTOR = "deadlines";
    private static final String SUPPLEMENT = "CON-13";

    private final Confirmations confirmations;
    private final ConfirmationDesk desk;
    private final Limits limits;

    ConfirmationClocks(Confirmations confirmations, ConfirmationDesk desk, Limits limits) {
        this.confirmations = confirmations;
        this.desk = desk;
        this.limits = limits;
    }

    @Override
    public String recordKind() {
        return ClockKind.CONFIRMATION.recordKind();
    }

    @Override
    public void warned(Deadline deadline) {
        var confirmation = confirmations.lock(deadline.record());
        confirmation
                .timing()
                .warned(
                        deadline.ruleId(),
                        Deed.ofPlatform(ACTOR, Objects.requireNonNull(deadline.warnedAt())));
        desk.put(confirmation, PLATFORM, "DEADLINE_WARNED");
    }

    @Override
    public void missed(Deadline deadline) {
        var confirmation = confirmations.lock(deadline.record());
        var deed = Deed.ofPlatform(ACTOR, Objects.requireNonNull(deadline.missedAt()));
        if (deadline.ruleId().equals(SUPPLEMENT)
                && confirmation.status() == ConfirmationStatus.SUPPLEMENT_REQUESTED
                && !confirmation.matter().docked()) {
            confirmation.staySilent(deed, limits);
        } else {
            confirmation.timing().missed(deadline.ruleId(), deed);
        }
        desk.put(confirmation, PLATFORM, "DEADLINE_MISSED");
    }
}
