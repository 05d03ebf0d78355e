package cn.tongbao.tipintake.tip.messaging;

import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.tipintake.tip.Actor;
import cn.tongbao.tipintake.tip.Step;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.Tips;
import cn.tongbao.tipintake.tip.attachment.Attachment;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How every act on an existing tip ends: the tip is saved with its history, the clock stopped where
 * the transition says so, the act audited, the event appended, all in the transaction of the act.
 */
@Component
public class TipJournal {

    private final Tips tips;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final TipPublication publication;

    TipJournal(Tips tips, Deadlines deadlines, AuditTrail audit, TipPublication publication) {
        this.tips = tips;
        this.deadlines = deadlines;
        this.audit = audit;
        this.publication = publication;
    }

    /** An officer's act. */
    public void enter(Subject who, String act, Step step, Instant at) {
        enter(who, Actor.of(who), act, step, at, List.of());
    }

    /** The reporter's act, with the files that came with it; he stays unknown even if signed in. */
    public void enterOfReporter(String act, Step step, Instant at, List<Attachment> added) {
        enter(Subject.ANONYMOUS, Actor.REPORTER, act, step, at, added);
    }

    private void enter(
            Subject who, Actor actor, String act, Step step, Instant at, List<Attachment> added) {
        var tip = step.tip();
        tips.save(step, at, actor);
        var transition = step.transition();
        if (transition != null && transition.stopsLimit() != null) {
            deadlines.stop(Tip.RECORD_KIND, tip.reference(), transition.stopsLimit(), at);
        }
        audit.record(who, act, Tip.RECORD_KIND, tip.reference(), null);
        publication.publish(step, added);
    }
}
