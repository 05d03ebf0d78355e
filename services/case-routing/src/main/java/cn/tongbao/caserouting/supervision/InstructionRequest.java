package cn.tongbao.caserouting.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an office is told to do by when. */
public record InstructionRequest(
        @Nullable String officeId, @Nullable String text, @Nullable LocalDate dueOn) {}
