package cn.tongbao.tipintake.tip.messaging;

import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineListener;
import cn.tongbao.tipintake.tip.Actor;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.Step;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.Tips;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The time for the decision runs short or out: the tip says so, to staff and to other services. */
@Component
class IntakeLimit implements DeadlineListener {

    private final Tips tips;
    private final TipPublication publication;
    private final LegalTime time;

    IntakeLimit(Tips tips, TipPublication publication, LegalTime time) {
        this.tips = tips;
        this.publication = publication;
        this.time = time;
    }

    @Override
    public String recordKind() {
        return Tip.RECORD_KIND;
    }

    @Override
    public void warned(Deadline deadline) {
        change(deadline, tip -> tip.warned(time.now()));
    }

    @Override
    public void missed(Deadline deadline) {
        change(deadline, Tip::missed);
    }

    private void change(Deadline deadline, Function<Tip, Step> act) {
        tips.findForChange(deadline.record())
                .filter(tip -> tip.status().open())
                .map(act)
                .ifPresent(step -> {
                    tips.save(step, time.now(), Actor.REPORTER);
                    publication.publish(step, List.of());
                });
    }
}
