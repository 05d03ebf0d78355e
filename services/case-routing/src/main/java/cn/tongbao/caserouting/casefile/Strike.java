package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.casefile.ClockChange.Kind;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A limit that strikes on a case or on a part of it. A warning is shown; a missed limit is shown
 * and brought before a supervisor.
 */
final class Strike {

    private final CaseFile file;
    private final Kind kind;
    private final String record;
    private final String ruleId;
    private final Deed deed;

    Strike(CaseFile file, Kind kind, String record, String ruleId, Deed deed) {
        this.file = file;
        this.kind = kind;
        this.record = record;
        this.ruleId = ruleId;
        this.deed = deed;
    }

    /** The limit comes near. */
    void warn() {
        switch (kind) {
            case CASE -> warnCase();
            case DISPATCH -> {
                var next = dispatch().warned(deed.at());
                file.put(next);
                warned(
                        next.id(),
                        HistoryEntry.of(
                                HistoryAct.DEADLINE_WARNED, next, next.status(), deed, rule()));
            }
            case INSTRUCTION -> {
                var next = instruction().warned(deed.at());
                file.put(next);
                warned(
                        next.dispatchId(),
                        HistoryEntry.of(
                                HistoryAct.DEADLINE_WARNED, next, next.status(), deed, rule()));
            }
            case TRANSFER -> {
                if (handOver(before -> before.warned(deed.at()))) {
                    warned(null, HistoryEntry.ofCase(HistoryAct.DEADLINE_WARNED, deed, rule()));
                }
            }
        }
    }

    /**
     * The limit has passed.
     *
     * @param routingRegion whose supervisor is told of what the centre has missed; for an office it
     *     is the one of its seat
     */
    void miss(String routingRegion) {
        switch (kind) {
            case CASE -> missCase(new Escalation(routingRegion, deed.at(), ruleId));
            case DISPATCH -> missDispatch();
            case INSTRUCTION -> missInstruction();
            case TRANSFER -> missTelling(new Escalation(routingRegion, deed.at(), ruleId));
        }
    }

    private void warnCase() {
        var clock = file.head().clock();
        if (clock != null) {
            file.put(file.head().with(clock.warned(deed.at()), file.head().escalations()));
            warned(null, HistoryEntry.ofCase(HistoryAct.DEADLINE_WARNED, deed, rule()));
        }
    }

    private void missCase(Escalation escalation) {
        var clock = file.head().clock();
        if (clock != null) {
            escalate(clock.asMissed(), escalation);
        }
    }

    private void missTelling(Escalation escalation) {
        if (handOver(HandOver::missed)) {
            escalate(file.head().clock(), escalation);
        }
    }

    private void escalate(@Nullable LimitClock clock, Escalation escalation) {
        var escalated = new ArrayList<>(file.head().escalations());
        escalated.add(escalation);
        file.put(file.head().with(clock, escalated));
        missed(null, HistoryEntry.ofCase(HistoryAct.DEADLINE_MISSED, deed, detailOf(escalation)));
    }

    private boolean handOver(UnaryOperator<HandOver> change) {
        return file.change(KeepingWork.handOverOf(record), change) != null;
    }

    private void missDispatch() {
        var before = dispatch();
        var escalation = new Escalation(before.sending().officeRegion(), deed.at(), ruleId);
        var next = before.missed(escalation);
        file.put(next);
        missed(
                next.id(),
                HistoryEntry.of(
                        HistoryAct.DEADLINE_MISSED,
                        next,
                        next.status(),
                        deed,
                        detailOf(escalation)));
    }

    private void missInstruction() {
        var before = instruction();
        var escalation = new Escalation(before.officeRegion(), deed.at(), ruleId);
        var next = before.missed(escalation);
        file.put(next);
        file.changes().add(new ClockChange.Stop(kind, record, ruleId));
        missed(
                next.dispatchId(),
                HistoryEntry.of(
                        HistoryAct.DEADLINE_MISSED,
                        next,
                        before.status(),
                        deed,
                        detailOf(escalation)));
    }

    private Dispatch dispatch() {
        return file.dispatch(UUID.fromString(record));
    }

    private Instruction instruction() {
        return file.instruction(UUID.fromString(record));
    }

    private void warned(@Nullable UUID dispatchId, HistoryEntry entry) {
        tell(CaseFact.Type.DEADLINE_WARNED, dispatchId, entry);
    }

    private void missed(@Nullable UUID dispatchId, HistoryEntry entry) {
        tell(CaseFact.Type.DEADLINE_MISSED, dispatchId, entry);
    }

    private void tell(CaseFact.Type type, @Nullable UUID dispatchId, HistoryEntry entry) {
        file.changes().tell(new CaseFact(type, dispatchId, null, ruleId), entry);
        file.touch(deed.at());
    }

    private Map<String, Object> rule() {
        return Map.of("ruleId", ruleId);
    }

    private static Map<String, Object> detailOf(Escalation escalation) {
        return Map.of("ruleId", escalation.ruleId(), "escalatedTo", escalation.regionCode());
    }
}
