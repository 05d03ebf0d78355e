package cn.tongbao.caserouting.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one act changed in a case: everything that has to be written with it. */
final class Changes {

    private final List<HistoryEntry> history = new ArrayList<>();
    private final List<ClockChange> clocks = new ArrayList<>();
    private final Set<UUID> dispatches = new LinkedHashSet<>();
    private final Set<UUID> instructions = new LinkedHashSet<>();
    private @Nullable CaseFact fact;

    void tell(CaseFact happened, HistoryEntry entry) {
        fact = happened;
        history.add(entry);
    }

    void add(HistoryEntry entry) {
        history.add(entry);
    }

    void add(ClockChange change) {
        clocks.add(change);
    }

    void touch(Dispatch dispatch) {
        dispatches.add(dispatch.id());
    }

    void touch(Instruction instruction) {
        instructions.add(instruction.id());
    }

    boolean none() {
        return fact == null;
    }

    CaseFact fact() {
        return Objects.requireNonNull(fact, "nothing has changed");
    }

    List<HistoryEntry> history() {
        return List.copyOf(history);
    }

    List<ClockChange> clocks() {
        return List.copyOf(clocks);
    }

    boolean touched(Dispatch dispatch) {
        return dispatches.contains(dispatch.id());
    }

    boolean touched(Instruction instruction) {
        return instructions.contains(instruction.id());
    }
}
