package cn.tongbao.caserouting.dispatch;

import cn.tongbao.caserouting.casefile.CaseAct;
import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.Deed;
import cn.tongbao.caserouting.casefile.DispatchTrigger;
import cn.tongbao.caserouting.casefile.DispatchView;
import cn.tongbao.caserouting.casefile.Limits;
import cn.tongbao.platform.identity.Subject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office confirms that a dispatch has arrived: the reporter's first feedback. */
@Service
public class AcknowledgingDispatch {

    private final CaseDesk desk;
    private final Limits limits;
    private final Clock clock;

    AcknowledgingDispatch(CaseDesk desk, Limits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Confirms it; the outcome becomes due. */
    @Transactional
    public DispatchView acknowledge(
            Subject who, String reference, UUID id, @Nullable String ifMatch) {
        var taken =
                TakenDispatch.take(
                        desk,
                        who,
                        reference,
                        id,
                        ifMatch,
                        CaseAct.ACKNOWLEDGE,
                        DispatchTrigger.ACKNOWLEDGE);
        var next =
                taken.file()
                        .work(Deed.of(who, clock.instant()), limits)
                        .acknowledge(taken.dispatch());
        desk.put(taken.file(), who, CaseAct.ACKNOWLEDGE);
        return DispatchView.of(next);
    }
}
