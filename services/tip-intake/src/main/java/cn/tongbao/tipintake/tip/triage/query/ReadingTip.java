package cn.tongbao.tipintake.tip.triage.query;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.TipAct;
import cn.tongbao.tipintake.tip.Tips;
import cn.tongbao.tipintake.tip.messaging.TipJournal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a tip. The first look of an officer of the intake office is what tells the reporter that
 * somebody has opened it.
 */
@Service
public class ReadingTip {

    private final Tips tips;
    private final TipViews views;
    private final TipJournal journal;
    private final AuditTrail audit;
    private final LegalTime time;

    ReadingTip(Tips tips, TipViews views, TipJournal journal, AuditTrail audit, LegalTime time) {
        this.tips = tips;
        this.views = views;
        this.journal = journal;
        this.audit = audit;
        this.time = time;
    }

    /** Reads. */
    @Transactional
    public TipView read(Subject who, String reference) {
        var tip = tips.find(reference).orElseThrow(NotReadable::new);
        Access.toRead(who, tip.audience(), TipAct.READ);
        audit.record(who, "TIP_READ", Tip.RECORD_KIND, reference, null);
        return views.of(opensIt(who, tip) ? opened(who, reference) : tip);
    }

    private static boolean opensIt(Subject who, Tip tip) {
        return tip.handling().openedAt() == null
                && tip.status().open()
                && Access.mayDo(who, TipAct.DECIDE)
                && tip.intakeOffice().equals(who.office());
    }

    private Tip opened(Subject who, String reference) {
        var tip = tips.findForChange(reference).orElseThrow(NotReadable::new);
        if (!opensIt(who, tip)) {
            return tip;
        }
        var now = time.now();
        var step = tip.open(now);
        journal.enter(who, "TIP_OPENED", step, now);
        return step.tip();
    }
}
