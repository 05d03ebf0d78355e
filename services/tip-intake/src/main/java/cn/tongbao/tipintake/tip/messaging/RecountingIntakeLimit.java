package cn.tongbao.tipintake.tip.messaging;

import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.DeadlineRecounting;
import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.rulebook.Due;
import cn.tongbao.rulebook.Limit;
import cn.tongbao.rulebook.Rulebook;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.MovedLimit;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.Tips;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The time for the decision is counted anew when a year of the calendar is published: by the row of
 * the rule that it began under, whatever the rule says by now. A limit whose row the tables do not
 * hold any more stays as it is.
 */
@Component
class RecountingIntakeLimit implements DeadlineRecounting {

    private static final Logger LOG = LoggerFactory.getLogger(RecountingIntakeLimit.class);

    private final RulebookSource rulebooks;
    private final Deadlines deadlines;
    private final Tips tips;
    private final TipPublication publication;
    private final LegalTime time;

    RecountingIntakeLimit(
            RulebookSource rulebooks,
            Deadlines deadlines,
            Tips tips,
            TipPublication publication,
            LegalTime time) {
        this.rulebooks = rulebooks;
        this.deadlines = deadlines;
        this.tips = tips;
        this.publication = publication;
        this.time = time;
    }

    @Override
    public String recordKind() {
        return Tip.RECORD_KIND;
    }

    @Override
    public String basis() {
        return rulebooks.current().version();
    }

    @Override
    public boolean outdated(Deadline open) {
        var again = again(rulebooks.current(), open);
        if (again.isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("ruleId", open.ruleId())
                    .addKeyValue("record", open.record())
                    .log("A limit stays as it is: the row that it began under is gone");
        }
        return again.isPresent() && !again.get().due().dueAt().equals(open.dueAt());
    }

    @Override
    public void recount(Deadline open) {
        var rulebook = rulebooks.current();
        tips.findForChange(open.record())
                .ifPresent(tip ->
                        again(rulebook, open)
                                .filter(again -> moves(open, again.due()))
                                .ifPresent(again -> follow(tip, again, rulebook.version())));
    }

    private boolean moves(Deadline open, Due due) {
        return deadlines.move(open.id(), due.warnAt(), due.dueAt());
    }

    private void follow(Tip tip, Again again, String edition) {
        var row = again.row();
        var due = again.due();
        var step = tip.due(due.dueAt(), due.dueOn());
        var moved =
                new MovedLimit(
                        row.id(),
                        row.version(),
                        tip.handling().dueOn(),
                        due.dueOn(),
                        MovedLimit.CALENDAR_CHANGED,
                        edition);
        tips.saveDue(step, moved, row.citation(), time.now());
        publication.publish(step, List.of());
    }

    private static Optional<Again> again(Rulebook rulebook, Deadline open) {
        var version = open.ruleVersion();
        var row =
                version == null
                        ? Optional.of(
                                rulebook.limit(open.ruleId(), LegalTime.day(open.startedAt())))
                        : rulebook.limitRow(open.ruleId(), version);
        return row.map(limit -> new Again(limit, rulebook.due(limit, open.startedAt())));
    }

    /** A limit counted again, and the row that it was counted by. */
    private record Again(Limit row, Due due) {}
}
