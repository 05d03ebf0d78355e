package cn.tongbao.caserouting.dispatch;

import cn.tongbao.caserouting.casefile.CaseAct;
import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.Deed;
import cn.tongbao.caserouting.casefile.DispatchTrigger;
import cn.tongbao.caserouting.casefile.DispatchView;
import cn.tongbao.caserouting.casefile.Limits;
import cn.tongbao.caserouting.casefile.Recall;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The routing officer takes a dispatch back, with a reason. */
@Service
public class RecallingDispatch {

    private final CaseDesk desk;
    private final Limits limits;
    private final Clock clock;

    RecallingDispatch(CaseDesk desk, Limits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Takes it back. */
    @Transactional
    public DispatchView recall(
            Subject who,
            String reference,
            UUID id,
            @Nullable String ifMatch,
            @Nullable String reason) {
        var taken =
                TakenDispatch.take(
                        desk, who, reference, id, ifMatch, CaseAct.RECALL, DispatchTrigger.RECALL);
        new Checks().required("/reason", reason).text("/reason", reason, Texts.MOST).raise();
        var now = clock.instant();
        var next =
                taken.file()
                        .work(Deed.of(who, now), limits)
                        .recall(taken.dispatch(), new Recall(Texts.given(reason), now));
        desk.put(taken.file(), who, CaseAct.RECALL);
        return DispatchView.of(next);
    }
}
