package cn.tongbao.caserouting.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A limit that runs on a case or on a dispatch ends on another day, because the calendar it runs
 * through was published meanwhile. The case is said again with the new day.
 */
final class Recount {

    private static final String REASON = "CALENDAR_CHANGED";

    private final CaseFile file;
    private final RunningLimit now;
    private final Limits limits;
    private final Deed deed;

    Recount(CaseFile file, RunningLimit now, Limits limits, Deed deed) {
        this.file = file;
        this.now = now;
        this.limits = limits;
        this.deed = deed;
    }

    /** The limit of the case itself. */
    void ofCase() {
        var clock = file.head().clock();
        if (clock != null && clock.ruleId().equals(now.ruleId())) {
            file.put(file.head().with(clock.movedTo(now.dueOn()), file.head().escalations()));
            tell(null, HistoryEntry.ofCase(HistoryAct.DEADLINE_MOVED, deed, detail(clock.dueOn())));
        }
    }

    /** The limit within which reporters are told of a hand-over. */
    void ofHandOver(String id) {
        file.head().handOvers().stream()
                .filter(handOver -> handOver.id().equals(id))
                .map(HandOver::telling)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(clock -> {
                    file.change(id, handOver -> handOver.movedTo(clock.movedTo(now.dueOn())));
                    tell(
                            null,
                            HistoryEntry.ofCase(
                                    HistoryAct.DEADLINE_MOVED, deed, detail(clock.dueOn())));
                });
    }

    /** The limit of a dispatch; the time to object is counted by the same calendar. */
    void of(Dispatch before) {
        var clock = before.clock();
        if (clock != null && clock.ruleId().equals(now.ruleId())) {
            var next = before.movedTo(clock.movedTo(now.dueOn()), objectBy(before));
            file.put(next);
            tell(
                    next.id(),
                    HistoryEntry.of(
                            HistoryAct.DEADLINE_MOVED,
                            next,
                            next.status(),
                            deed,
                            detail(clock.dueOn())));
        }
    }

    private LocalDate objectBy(Dispatch before) {
        return now.ruleId().equals(Limits.ACKNOWLEDGEMENT)
                ? limits.start(Limits.OBJECTION, before.sending().at()).dueOn()
                : before.sending().objectBy();
    }

    private void tell(@Nullable UUID dispatchId, HistoryEntry entry) {
        file.changes()
                .tell(new CaseFact(CaseFact.Type.RESTATED, dispatchId, null, now.ruleId()), entry);
        file.touch(deed.at());
    }

    private Map<String, Object> detail(LocalDate before) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("ruleId", now.ruleId());
        if (now.ruleVersion() != null) {
            detail.put("ruleVersion", now.ruleVersion());
        }
        detail.put("from", before.toString());
        detail.put("to", now.dueOn().toString());
        detail.put("reason", REASON);
        detail.put("rulebookVersion", limits.edition());
        return detail;
    }
}
