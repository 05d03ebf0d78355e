package cn.tongbao.caserouting.casefile;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a case's history, written with the change it tells of.
 *
 * @param from the state before, where a state changed
 * @param to the state after
 * @param dispatchId the dispatch that it concerns; only its readers see the row
 * @param instructionId the instruction that it concerns; only its readers see the row
 * @param detail what else is to be known: grounds, reasons, figures, rules
 */
record HistoryEntry(
        HistoryAct act,
        @Nullable String from,
        @Nullable String to,
        @Nullable UUID dispatchId,
        @Nullable UUID instructionId,
        Deed deed,
        Map<String, Object> detail) {

    HistoryEntry {
        detail = Map.copyOf(detail);
    }

    static HistoryEntry ofCase(HistoryAct act, Deed deed, Map<String, Object> detail) {
        return new HistoryEntry(act, null, null, null, null, deed, detail);
    }

    static HistoryEntry ofMove(
            CaseStatus from, CaseStatus to, @Nullable UUID dispatchId, Deed deed) {
        return new HistoryEntry(
                HistoryAct.STATUS_CHANGED,
                from.name(),
                to.name(),
                dispatchId,
                null,
                deed,
                Map.of());
    }

    static HistoryEntry of(
            HistoryAct act,
            Dispatch dispatch,
            @Nullable DispatchStatus from,
            Deed deed,
            Map<String, Object> detail) {
        var moved = from != dispatch.status();
        return new HistoryEntry(
                act,
                moved && from != null ? from.name() : null,
                moved ? dispatch.status().name() : null,
                dispatch.id(),
                null,
                deed,
                detail);
    }

    static HistoryEntry of(
            HistoryAct act,
            Instruction instruction,
            @Nullable InstructionStatus from,
            Deed deed,
            Map<String, Object> detail) {
        var moved = from != instruction.status();
        return new HistoryEntry(
                act,
                moved && from != null ? from.name() : null,
                moved ? instruction.status().name() : null,
                instruction.dispatchId(),
                instruction.id(),
                deed,
                detail);
    }
}
