package cn.tongbao.caserouting.advice;

import cn.tongbao.caserouting.advice.AdviceView.LimitAdvice;
import cn.tongbao.caserouting.advice.AdviceView.RouteAdvice;
import cn.tongbao.caserouting.advice.AdviceView.ThresholdAdvice;
import cn.tongbao.caserouting.casefile.CaseAct;
import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.CaseSight;
import cn.tongbao.caserouting.casefile.Limits;
import cn.tongbao.platform.deadlines.Deadline;
import cn.tongbao.platform.deadlines.Deadlines;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.rulebook.ThresholdAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who handles a case asks what the rulebook says of it. */
@Service
public class TakingAdvice {

    private final CaseDesk desk;
    private final CompetentOffices offices;
    private final CriminalLines lines;
    private final Deadlines deadlines;
    private final Limits limits;
    private final RulebookSource rulebook;

    TakingAdvice(
            CaseDesk desk,
            CompetentOffices offices,
            CriminalLines lines,
            Deadlines deadlines,
            Limits limits,
            RulebookSource rulebook) {
        this.desk = desk;
        this.offices = offices;
        this.lines = lines;
        this.deadlines = deadlines;
        this.limits = limits;
        this.rulebook = rulebook;
    }

    /** Routes, criminal lines and running limits. */
    @Transactional
    public AdviceView advise(Subject who, String reference) {
        var file = desk.look(reference);
        var sight = CaseSight.of(who, file);
        sight.toAct(CaseAct.TAKE_ADVICE);
        desk.seen(file, who, "CASE_ADVICE_READ");
        return new AdviceView(
                rulebook.current().version(),
                offices.of(file).stream().map(RouteAdvice::of).toList(),
                lines.answers(file).stream()
                        .sorted(Comparator.comparing(TakingAdvice::weight))
                        .map(ThresholdAdvice::of)
                        .toList(),
                running(sight, reference));
    }

    /** What calls for a decision comes first; else the order of the rulebook. */
    private static int weight(ThresholdAnswer answer) {
        return switch (answer.met()) {
            case MET -> 0;
            case NEAR -> 1;
            case UNKNOWN -> 2;
            case NOT_MET -> 3;
        };
    }

    private List<LimitAdvice> running(CaseSight sight, String reference) {
        var running = new ArrayList<LimitAdvice>();
        if (sight.watches()) {
            add(running, deadlines.of("case", reference), null);
        }
        for (var dispatch : sight.dispatches()) {
            if (dispatch.clock() != null) {
                add(running, deadlines.of("dispatch", dispatch.id().toString()), dispatch.id());
            }
        }
        return running;
    }

    private void add(List<LimitAdvice> running, List<Deadline> known, @Nullable UUID dispatchId) {
        var rules = rulebook.current();
        known.stream()
                .filter(Deadline::running)
                .map(deadline ->
                        LimitAdvice.of(
                                deadline,
                                rules.limit(deadline.ruleId(), limits.dayOf(deadline.startedAt())),
                                limits.dayOf(deadline.dueAt().minusMillis(1)),
                                dispatchId))
                .forEach(running::add);
    }
}
