package cn.tongbao.directory.selection;

import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Transition;
import cn.tongbao.platform.web.ProblemException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a selection stands; names of the list {@code selectionStatuses}. */
public enum SelectionStatus {
    /** Chosen by agreement. */
    AGREED,
    /** A draw is announced and waits for its round. */
    AWAITING_ENTROPY,
    /** Drawn. */
    DRAWN,
    /** Announced and not resolved: nobody is drawn, and it stays listed. */
    VOID;

    /** The limit of a draw (a rule of the platform). */
    static final String DRAW_LIMIT = "DRW-01";

    private static final String DRAW_LAW = "《人民法院对外委托司法鉴定管理规定》（法释〔2002〕8号）第十一条";
    private static final String PLATFORM = "平台规则（无法律规定） / rule of the platform, no statute";

    private static final List<Transition<SelectionStatus, SelectionTrigger>> TABLE =
            List.of(
                    line(SelectionTrigger.REVEAL, DRAWN, DRAW_LAW),
                    line(SelectionTrigger.LAPSE, VOID, PLATFORM),
                    line(SelectionTrigger.BREAK, VOID, PLATFORM));

    /** All that can happen. */
    public static List<Transition<SelectionStatus, SelectionTrigger>> table() {
        return TABLE;
    }

    /**
     * What the trigger does here.
     *
     * @throws ProblemException {@code SELECTION_STATE} if it does nothing here
     */
    Transition<SelectionStatus, SelectionTrigger> on(SelectionTrigger trigger) {
        var found = find(trigger);
        if (found == null) {
            throw new ProblemException(DirectoryProblem.SELECTION_STATE, name());
        }
        return found;
    }

    private @Nullable Transition<SelectionStatus, SelectionTrigger> find(SelectionTrigger trigger) {
        return TABLE.stream()
                .filter(line -> line.from() == this && line.trigger() == trigger)
                .findFirst()
                .orElse(null);
    }

    private static Transition<SelectionStatus, SelectionTrigger> line(
            SelectionTrigger trigger, SelectionStatus target, String basis) {
        return new Transition<>(
                AWAITING_ENTROPY, trigger, target, Set.of(), null, DRAW_LIMIT, basis);
    }
}
