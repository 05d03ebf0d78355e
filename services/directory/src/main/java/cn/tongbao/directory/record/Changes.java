package cn.tongbao.directory.record;

import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.records.HistoryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one act changed in a record: everything that has to be written with it. */
public final class Changes {

    private final List<HistoryRow> history = new ArrayList<>();
    private final List<ClockChange> clocks = new ArrayList<>();
    private @Nullable String eventType;
    private @Nullable String ruleId;

    /**
     * Names the event that others are told by; a later and more telling one takes its place.
     *
     * @param eventType as in the contracts
     */
    public void tell(String eventType) {
        this.eventType = eventType;
    }

    /** Names the rule that brought the change about. */
    public void because(String ruleId) {
        this.ruleId = ruleId;
    }

    /** Adds a row that tells of something in the same state. */
    public void note(String act, Deed deed, Map<String, Object> detail) {
        history.add(new HistoryRow(act, null, null, deed, detail));
    }

    /** Adds a row that tells of a transition. */
    public void note(
            String act, Transition<?, ?> transition, Deed deed, Map<String, Object> detail) {
        history.add(
                transition.moves()
                        ? new HistoryRow(
                                act,
                                transition.from().name(),
                                transition.target().name(),
                                deed,
                                detail)
                        : new HistoryRow(act, null, null, deed, detail));
    }

    /** Adds a limit to start or to stop. */
    public void add(ClockChange change) {
        clocks.add(change);
    }

    /** Whether nothing has changed. */
    public boolean none() {
        return eventType == null;
    }

    /** The event that others are told by. */
    public String eventType() {
        return Objects.requireNonNull(eventType, "nothing has changed");
    }

    /** The rule that brought the change about, if one did. */
    public @Nullable String ruleId() {
        return ruleId;
    }

    /** The rows to write. */
    public List<HistoryRow> history() {
        return List.copyOf(history);
    }

    /** The limits to start and to stop, in this order. */
    public List<ClockChange> clocks() {
        return List.copyOf(clocks);
    }
}
