package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.casefile.ClockChange.Kind;
import cn.tongbao.platform.web.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody does with the instructions of a case. */
public final class InstructionWork {

    private final CaseFile file;
    private final Deed deed;
    private final Limits limits;

    InstructionWork(CaseFile file, Deed deed, Limits limits) {
        this.file = file;
        this.deed = deed;
        this.limits = limits;
    }

    /** Tells an office that holds a dispatch what to do by when. */
    public Instruction instruct(Dispatch dispatch, String text, LocalDate dueOn) {
        file.requireRunning();
        dispatch.status().on(DispatchTrigger.INSTRUCT);
        var instruction =
                new Instruction(
                        UUID.randomUUID(),
                        file.instructions().size() + 1,
                        dispatch.id(),
                        dispatch.officeId(),
                        dispatch.sending().officeRegion(),
                        text,
                        dueOn,
                        InstructionStatus.OPEN,
                        1,
                        deed.at(),
                        deed.person(),
                        deed.office(),
                        null,
                        null,
                        List.of());
        var running = limits.until(dueOn, deed.at());
        file.changes()
                .add(new ClockChange.Start(Kind.INSTRUCTION, instruction.id().toString(), running));
        tell(
                CaseFact.Type.INSTRUCTED,
                instruction,
                HistoryEntry.of(
                        HistoryAct.INSTRUCTED,
                        instruction,
                        null,
                        deed,
                        Map.of("officeId", dispatch.officeId(), "dueOn", dueOn.toString())));
        return instruction;
    }

    /** The office answers; it can as long as it holds the dispatch. */
    public Instruction reply(Instruction instruction, String text) {
        file.requireRunning();
        var transition = instruction.status().on(InstructionTrigger.REPLY);
        var held = file.dispatch(instruction.dispatchId()).status();
        if (!held.live()) {
            throw new ProblemException(CaseProblem.DISPATCH_STATE, held.name());
        }
        var next = instruction.replied(new Instruction.Reply(text, deed.at()));
        if (transition.stops() != null) {
            file.changes()
                    .add(
                            new ClockChange.Stop(
                                    Kind.INSTRUCTION, next.id().toString(), transition.stops()));
        }
        tell(
                CaseFact.Type.INSTRUCTION_REPLIED,
                next,
                HistoryEntry.of(
                        HistoryAct.INSTRUCTION_REPLIED,
                        next,
                        instruction.status(),
                        deed,
                        Map.of()));
        return next;
    }

    private void tell(CaseFact.Type type, Instruction instruction, HistoryEntry entry) {
        file.put(instruction);
        file.changes()
                .tell(new CaseFact(type, instruction.dispatchId(), instruction.id(), null), entry);
        file.touch(deed.at());
    }
}
