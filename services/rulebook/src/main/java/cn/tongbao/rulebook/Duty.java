package cn.tongbao.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be done or must not be done, without a time of its own: {@code FWD-01}
 * (transfer on reasonable suspicion) and {@code FWD-21} (no penalty in place of a transfer).
 */
public record Duty(
        String id,
        String version,
        Text text,
        String citation,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified)
        implements Dated {}
