package cn.tongbao.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which one set of criminal thresholds governed.
 *
 * @param held whether its lines are in the tables; if not, conduct of that time is answered UNKNOWN
 *     with {@code text}
 */
record Regime(
        String id,
        boolean held,
        Text text,
        String citation,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified,
        String version) {}
