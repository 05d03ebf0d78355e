package cn.tongbao.platform.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A limit as it stands.
 *
 * @param ruleVersion which version of the rule's row it was counted by; null where somebody named
 *     the day, or where it was not kept
 * @param warnedAt when the warning was given, if it was
 * @param missedAt when its passing was noticed, if it passed while running
 * @param stoppedAt when the act it waited for took place, if it did
 */
public record Deadline(
        UUID id,
        String recordKind,
        String record,
        String ruleId,
        @Nullable String ruleVersion,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        @Nullable Instant warnedAt,
        @Nullable Instant missedAt,
        @Nullable Instant stoppedAt) {

    /** Whether it still waits for its act; a missed limit goes on waiting. */
    public boolean running() {
        return stoppedAt == null;
    }
}
