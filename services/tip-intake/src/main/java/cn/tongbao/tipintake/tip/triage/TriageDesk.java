package cn.tongbao.tipintake.tip.triage;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Versions;
import cn.tongbao.tipintake.tip.Step;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.TipAct;
import cn.tongbao.tipintake.tip.Tips;
import cn.tongbao.tipintake.tip.messaging.TipJournal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How an officer takes a tip in hand and puts it back: access first, then the version he has seen.
 */
@Component
class TriageDesk {

    private final Tips tips;
    private final TipJournal journal;

    TriageDesk(Tips tips, TipJournal journal) {
        this.tips = tips;
        this.journal = journal;
    }

    /**
     * The tip, kept from changing, for somebody who may do this and has seen its current version.
     */
    Tip take(Subject who, String reference, TipAct act, @Nullable String ifMatch) {
        var tip = tips.findForChange(reference).orElseThrow(NotReadable::new);
        Access.toAct(who, tip.audience(), TipAct.READ, act);
        if (!tip.handledBy(who.office())) {
            throw new NotAllowed();
        }
        Versions.require(ifMatch, tip.version(), () -> TipSummary.of(tip));
        return tip;
    }

    /** Keeps and publishes what the act made of it. */
    TipSummary put(Subject who, String act, Step step, Instant at) {
        journal.enter(who, act, step, at);
        return TipSummary.of(step.tip());
    }
}
