package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instruction as its readers see it.
 *
 * @param version what the office's reply names in {@code If-Match}
 */
public record InstructionView(
        UUID instructionId,
        UUID dispatchId,
        String officeId,
        String text,
        LocalDate dueOn,
        String status,
        long version,
        Instant at,
        @Nullable Instant warnedAt,
        List<Escalation> escalations,
        Instruction.@Nullable Reply reply) {

    /** The view of an instruction. */
    public static InstructionView of(Instruction instruction) {
        return new InstructionView(
                instruction.id(),
                instruction.dispatchId(),
                instruction.officeId(),
                instruction.text(),
                instruction.dueOn(),
                instruction.status().name(),
                instruction.version(),
                instruction.at(),
                instruction.warnedAt(),
                instruction.escalations(),
                instruction.reply());
    }
}
