package cn.tongbao.directory.selection;

import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.platform.web.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A body chooses once for the same: whoever could draw until the result pleases him would have
 * chosen. What has come to an end stands in the way of nothing, but later draws tell of it.
 */
@Component
class UnderWay {

    private final Selections selections;

    UnderWay(Selections selections) {
        this.selections = selections;
    }

    /** Makes sure that nothing is under way for the same, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void requireNone(Matter matter) {
        require(matter, Selection::underWay);
    }

    /** Makes sure that no draw is: what it says is not agreed away. */
    @Transactional(propagation = Propagation.MANDATORY)
    void requireNoDraw(Matter matter) {
        require(matter, one -> one.kind() == SelectionKind.DRAW && one.underWay());
    }

    private void require(Matter matter, Predicate<Selection> inTheWay) {
        selections.lockCase(matter);
        selections.ofSame(matter).stream()
                .filter(inTheWay)
                .findFirst()
                .ifPresent(one -> {
                    throw new ProblemException(
                            DirectoryProblem.SELECTION_UNDER_WAY, one.reference());
                });
    }

    /** The draws for the same so far, the oldest first, other than the one that is repeated. */
    List<String> earlierDraws(Matter matter, @Nullable String repeated) {
        return selections.ofSame(matter).stream()
                .filter(one -> one.kind() == SelectionKind.DRAW)
                .map(Selection::reference)
                .filter(reference -> !Objects.equals(reference, repeated))
                .toList();
    }
}
