package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.casefile.ClockChange.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody does with the dispatches of a case. A dispatch for information never moves the
 * case: it is no routing decision, and nobody awaits its outcome.
 */
public final class DispatchWork {

    private final CaseFile file;
    private final Deed deed;
    private final Limits limits;

    DispatchWork(CaseFile file, Deed deed, Limits limits) {
        this.file = file;
        this.deed = deed;
        this.limits = limits;
    }

    /** Sends the case to an office, which has to acknowledge (RTE-03). */
    public Dispatch send(DispatchOrder order) {
        file.requireNotWith(order.officeId());
        var transition = file.status().on(order.kind().sending());
        var running = limits.start(Limits.ACKNOWLEDGEMENT, deed.at());
        var dispatch =
                Dispatch.sent(
                        UUID.randomUUID(),
                        file.dispatches().size() + 1,
                        new Dispatch.Sending(
                                order.officeId(),
                                order.officeRegion(),
                                order.kind(),
                                order.note(),
                                deed.at(),
                                deed.person(),
                                limits.start(Limits.OBJECTION, deed.at()).dueOn(),
                                order.advisedBy()),
                        running.clock());
        start(dispatch, running);
        var detail = new LinkedHashMap<String, Object>();
        detail.put("officeId", order.officeId());
        detail.put("kind", order.kind().name());
        detail.put("advisedBy", order.advisedBy());
        file.put(dispatch);
        file.changes()
                .tell(
                        CaseFact.of(CaseFact.Type.DISPATCHED, dispatch),
                        HistoryEntry.of(HistoryAct.DISPATCHED, dispatch, null, deed, detail));
        file.move(transition, deed, limits);
        return dispatch;
    }

    /** The office confirms that the dispatch arrived; its outcome becomes due (RTE-05). */
    public Dispatch acknowledge(Dispatch dispatch) {
        var awaited = dispatch.sending().kind().awaitsOutcome();
        var outcome = awaited ? limits.start(Limits.OUTCOME, deed.at()) : null;
        var next = dispatch.acknowledged(deed.at(), outcome == null ? null : outcome.clock());
        stop(dispatch, Limits.ACKNOWLEDGEMENT);
        if (outcome != null) {
            start(next, outcome);
        }
        file.put(next);
        return told(
                dispatch,
                next,
                HistoryAct.ACKNOWLEDGED,
                CaseFact.Type.ACKNOWLEDGED,
                Map.of(),
                awaited ? CaseTrigger.TAKE_UP : CaseTrigger.INFORM);
    }

    /** The office sends the dispatch back. */
    public Dispatch refuse(Dispatch dispatch, Refusal refusal) {
        var next = dispatch.refused(refusal);
        file.stopClocksOf(dispatch);
        file.put(next);
        var detail = new LinkedHashMap<String, Object>();
        detail.put("ground", refusal.ground());
        detail.put("text", refusal.text());
        detail.put("late", refusal.late());
        if (refusal.proposedOfficeId() != null) {
            detail.put("proposedOfficeId", refusal.proposedOfficeId());
        }
        return told(
                dispatch, next, HistoryAct.REFUSED, CaseFact.Type.REFUSED, detail, released(next));
    }

    /** The centre takes the dispatch back. */
    public Dispatch recall(Dispatch dispatch, Recall recall) {
        var next = dispatch.recalled(recall);
        file.stopClocksOf(dispatch);
        file.put(next);
        return told(
                dispatch,
                next,
                HistoryAct.RECALLED,
                CaseFact.Type.RECALLED,
                Map.of("reason", recall.reason()),
                released(next));
    }

    /** The office reports the outcome. */
    public Dispatch conclude(Dispatch dispatch, Conclusion conclusion) {
        var next = dispatch.concluded(conclusion);
        stop(dispatch, Limits.OUTCOME);
        file.put(next);
        var rules =
                conclusion.lines().stream()
                        .map(line -> new RuleRow(line.ruleId(), line.ruleVersion()))
                        .toList();
        var outcomes = conclusion.outcomes().stream().map(Conclusion.Outcome::type).toList();
        return told(
                dispatch,
                next,
                HistoryAct.CONCLUDED,
                CaseFact.Type.CONCLUDED,
                Map.of("outcomes", outcomes, "rules", rules),
                reported(next));
    }

    /** The office asks the reporter for something. */
    public Dispatch requestMaterial(Dispatch dispatch, MaterialRequest request) {
        file.requireRunning();
        var next = dispatch.asking(request);
        var id = request.requestId();
        file.put(next);
        file.changes()
                .tell(
                        new CaseFact(CaseFact.Type.MATERIAL_REQUESTED, next.id(), id, null),
                        HistoryEntry.of(
                                HistoryAct.MATERIAL_REQUESTED,
                                next,
                                next.status(),
                                deed,
                                Map.of("requestId", id.toString())));
        file.touch(deed.at());
        return next;
    }

    private CaseTrigger released(Dispatch released) {
        if (!released.sending().kind().awaitsOutcome()) {
            return CaseTrigger.INFORM;
        }
        if (awaited().stream().noneMatch(dispatch -> dispatch.status().live())) {
            return file.inMediation() ? CaseTrigger.RELEASE_TO_MEDIATION : CaseTrigger.RELEASE_LAST;
        }
        return nobodyAtWork() ? CaseTrigger.REPORT_LAST : CaseTrigger.RELEASE;
    }

    private CaseTrigger reported(Dispatch reported) {
        if (!reported.sending().kind().awaitsOutcome()) {
            return CaseTrigger.INFORM;
        }
        return nobodyAtWork() ? CaseTrigger.REPORT_LAST : CaseTrigger.REPORT;
    }

    private boolean nobodyAtWork() {
        return awaited().stream().noneMatch(dispatch -> dispatch.status().unfinished());
    }

    private List<Dispatch> awaited() {
        return file.dispatches().stream()
                .filter(dispatch -> dispatch.sending().kind().awaitsOutcome())
                .toList();
    }

    private Dispatch told(
            Dispatch before,
            Dispatch next,
            HistoryAct act,
            CaseFact.Type type,
            Map<String, Object> detail,
            CaseTrigger trigger) {
        var transition = file.status().on(trigger);
        file.changes()
                .tell(
                        CaseFact.of(type, next),
                        HistoryEntry.of(act, next, before.status(), deed, detail));
        file.move(transition, deed, limits);
        return next;
    }

    private void start(Dispatch dispatch, RunningLimit running) {
        file.changes().add(new ClockChange.Start(Kind.DISPATCH, dispatch.id().toString(), running));
    }

    private void stop(Dispatch dispatch, String ruleId) {
        file.changes().add(new ClockChange.Stop(Kind.DISPATCH, dispatch.id().toString(), ruleId));
    }
}
