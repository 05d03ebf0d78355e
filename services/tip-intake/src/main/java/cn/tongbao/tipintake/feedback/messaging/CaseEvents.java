package cn.tongbao.tipintake.feedback.messaging;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import cn.tongbao.tipintake.feedback.CaseProgresses;
import cn.tongbao.tipintake.sql.JsonColumns;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Follows the cases that tips went into. Each event carries the whole case, so all are handled
 * alike, and one that was missed is healed by the next.
 */
@Component
class CaseEvents implements EventHandler {

    private final CaseProgresses progresses;

    CaseEvents(CaseProgresses progresses) {
        this.progresses = progresses;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "case.opened.v1",
                "case.dispatched.v1",
                "case.closed.v1",
                "case.reopened.v1",
                "case.transferred.v1",
                "case.referred-to-mediation.v1",
                "case.referral-recalled.v1",
                "case.mediation-followed.v1",
                "case.restated.v1",
                "dispatch.acknowledged.v1",
                "dispatch.refused.v1",
                "dispatch.recalled.v1",
                "dispatch.concluded.v1",
                "material.requested.v1",
                "material.answered.v1");
    }

    @Override
    public void handle(Event event) {
        var state = JsonColumns.read(event.data(), CaseState.class);
        progresses.keep(state.progress(event.aggregateVersion(), event.time()), state.tips());
    }
}
