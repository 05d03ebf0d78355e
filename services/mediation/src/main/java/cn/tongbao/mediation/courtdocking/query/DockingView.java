package cn.tongbao.mediation.courtdocking.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the docking of a court stands.
 *
 * @param mode {@code DOCKED} or {@code PORTAL}
 * @param breaker how the instance that answers finds the court: {@code CLOSED} is well, {@code
 *     OPEN} is left alone, {@code HALF_OPEN} is being tried
 * @param expectedAnswer the sequence of the answer that is awaited next
 * @param items a page of what waits or was refused: answers first, each in their order
 */
public record DockingView(
        String courtOfficeId,
        Mode mode,
        @Nullable String breaker,
        long expectedAnswer,
        Counts steps,
        Counts answers,
        List<WaitingItem> items,
        @Nullable String nextCursor) {

    /** Copies the items. */
    public DockingView {
        items = List.copyOf(items);
    }

    /** Where the court decides. */
    public enum Mode {
        /** In our portal. */
        PORTAL,
        /** In its own system. */
        DOCKED
    }

    /**
     * How many there are.
     *
     * @param oldest since when the oldest waits
     */
    public record Counts(long waiting, long refused, long done, @Nullable Instant oldest) {}
}
