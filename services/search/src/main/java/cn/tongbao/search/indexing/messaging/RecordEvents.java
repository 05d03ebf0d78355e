package cn.tongbao.search.indexing.messaging;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventBatchHandler;
import cn.tongbao.search.indexing.KeepingDocuments;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Listens to everything that happens to tips, cases, mediations, confirmations, requests for
 * assistance, meetings and their decisions, selections, engagements, sharing across regions,
 * offices and the registers.
 */
@Component
class RecordEvents implements EventBatchHandler {

    static final Set<String> TYPES =
            Set.of(
                    "tip.submitted.v1",
                    "tip.accepted.v1",
                    "tip.rejected.v1",
                    "tip.answered.v1",
                    "tip.withdrawn.v1",
                    "tip.identity-requested.v1",
                    "tip.message-sent.v1",
                    "tip.answer-given.v1",
                    "tip.reviewed.v1",
                    "tip.restated.v1",
                    "case.opened.v1",
                    "case.dispatched.v1",
                    "case.closed.v1",
                    "case.reopened.v1",
                    "case.transferred.v1",
                    "case.figures-entered.v1",
                    "case.instructed.v1",
                    "case.instruction-replied.v1",
                    "case.evidence-changed.v1",
                    "case.restated.v1",
                    "case.referred-to-mediation.v1",
                    "case.referral-recalled.v1",
                    "case.mediation-followed.v1",
                    "dispatch.acknowledged.v1",
                    "dispatch.refused.v1",
                    "dispatch.recalled.v1",
                    "dispatch.concluded.v1",
                    "material.requested.v1",
                    "material.answered.v1",
                    "deadline.warned.v1",
                    "deadline.missed.v1",
                    "mediation.opened.v1",
                    "mediation.changed.v1",
                    "mediation.ended.v1",
                    "mediation.restated.v1",
                    "agreement.signed.v1",
                    "confirmation.applied.v1",
                    "confirmation.changed.v1",
                    "confirmation.ruled.v1",
                    "confirmation.restated.v1",
                    "assistance.requested.v1",
                    "assistance.changed.v1",
                    "assistance.completed.v1",
                    "assistance.escalated.v1",
                    "assistance.restated.v1",
                    "meeting.called.v1",
                    "meeting.changed.v1",
                    "meeting.restated.v1",
                    "decision.changed.v1",
                    "decision.restated.v1",
                    "selection.announced.v1",
                    "selection.agreed.v1",
                    "selection.drawn.v1",
                    "selection.voided.v1",
                    "selection.changed.v1",
                    "selection.restated.v1",
                    "engagement.opened.v1",
                    "engagement.changed.v1",
                    "engagement.ended.v1",
                    "engagement.restated.v1",
                    "sharing.requested.v1",
                    "sharing.granted.v1",
                    "sharing.refused.v1",
                    "sharing.changed.v1",
                    "sharing.restated.v1",
                    "office.registered.v1",
                    "office.changed.v1",
                    "office.closed.v1",
                    "office.restated.v1",
                    "institution.listed.v1",
                    "institution.changed.v1",
                    "institution.suspended.v1",
                    "institution.removed.v1",
                    "institution.restated.v1",
                    "expert.listed.v1",
                    "expert.changed.v1",
                    "expert.suspended.v1",
                    "expert.removed.v1",
                    "expert.restated.v1");

    private final KeepingDocuments keeping;

    RecordEvents(KeepingDocuments keeping) {
        this.keeping = keeping;
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public void handle(List<Event> events) {
        keeping.keep(events.stream().map(Projection::of).toList());
    }
}
