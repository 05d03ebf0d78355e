package cn.tongbao.tipintake.tip.triage;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.TipAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office takes a tip up; a case opens from its event. */
@Service
public class Accepting {

    private final TriageDesk desk;
    private final LegalTime time;

    Accepting(TriageDesk desk, LegalTime time) {
        this.desk = desk;
        this.time = time;
    }

    /** Accepts. */
    @Transactional
    public TipSummary accept(Subject who, String reference, @Nullable String ifMatch) {
        var tip = desk.take(who, reference, TipAct.DECIDE, ifMatch);
        var now = time.now();
        return desk.put(who, "TIP_ACCEPTED", tip.accept(now), now);
    }
}
