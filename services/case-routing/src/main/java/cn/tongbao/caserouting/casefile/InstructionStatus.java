package cn.tongbao.caserouting.casefile;

import static cn.tongbao.caserouting.casefile.InstructionTrigger.MISS;
import static cn.tongbao.caserouting.casefile.InstructionTrigger.REPLY;

import cn.tongbao.platform.web.ProblemException;
import java.util.List;
import java.util.Set;

/** Where an instruction stands. */
public enum InstructionStatus {
    /** Waits for the office's reply. */
    OPEN,
    /** Answered, in time or late. */
    REPLIED,
    /** Its day has passed without a reply. */
    OVERDUE;

    private static final String OWN = "Tongbao routing rules";

    private static final List<Transition<InstructionStatus, InstructionTrigger>> TABLE =
            List.of(
                    new Transition<>(
                            OPEN, REPLY, REPLIED, Roles.AGENCY, null, Limits.INSTRUCTION, OWN),
                    new Transition<>(OPEN, MISS, OVERDUE, Set.of(), null, Limits.INSTRUCTION, OWN),
                    new Transition<>(OVERDUE, REPLY, REPLIED, Roles.AGENCY, null, null, OWN));

    /** Every legal transition, one line each. */
    public static List<Transition<InstructionStatus, InstructionTrigger>> table() {
        return TABLE;
    }

    /**
     * The line for the trigger in this state.
     *
     * @throws ProblemException {@code INSTRUCTION_STATE} if there is none
     */
    public Transition<InstructionStatus, InstructionTrigger> on(InstructionTrigger trigger) {
        return TABLE.stream()
                .filter(line -> line.from() == this && line.trigger() == trigger)
                .findFirst()
                .orElseThrow(() -> new ProblemException(CaseProblem.INSTRUCTION_STATE, name()));
    }
}
