package cn.tongbao.caserouting.dispatch;

import cn.tongbao.caserouting.advice.CriminalLines;
import cn.tongbao.caserouting.casefile.CaseAct;
import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.CaseProblem;
import cn.tongbao.caserouting.casefile.Conclusion;
import cn.tongbao.caserouting.casefile.CriminalLine;
import cn.tongbao.caserouting.casefile.Deed;
import cn.tongbao.caserouting.casefile.DispatchTrigger;
import cn.tongbao.caserouting.casefile.DispatchView;
import cn.tongbao.caserouting.casefile.Limits;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office reports its outcome: the reporter's second feedback. No penalty stands in for a
 * transfer (Decree 310 art. 11(1)): where a criminal line is met or near and a penalty is among the
 * outcomes, the office states its decision on transfer.
 */
@Service
public class ConcludingDispatch {

    private static final String NO_PENALTY_FOR_TRANSFER = "FWD-21";

    private final CaseDesk desk;
    private final ConclusionChecks checks;
    private final CriminalLines lines;
    private final RulebookSource rulebook;
    private final Limits limits;
    private final Clock clock;

    ConcludingDispatch(
            CaseDesk desk,
            ConclusionChecks checks,
            CriminalLines lines,
            RulebookSource rulebook,
            Limits limits,
            Clock clock) {
        this.desk = desk;
        this.checks = checks;
        this.lines = lines;
        this.rulebook = rulebook;
        this.limits = limits;
        this.clock = clock;
    }

    /** Reports it. */
    @Transactional
    public DispatchView conclude(
            Subject who,
            String reference,
            UUID id,
            @Nullable String ifMatch,
            ConclusionRequest request) {
        var taken =
                TakenDispatch.take(
                        desk,
                        who,
                        reference,
                        id,
                        ifMatch,
                        CaseAct.CONCLUDE,
                        DispatchTrigger.CONCLUDE);
        var reported = checks.check(request);
        var reached = lines.of(taken.file()).stream().filter(CriminalLine::reached).toList();
        requireDecision(reported, reached);
        var now = clock.instant();
        var conclusion =
                new Conclusion(
                        reported.outcomes(),
                        reported.summary(),
                        reported.results(),
                        reported.criminalDecision(),
                        reached,
                        now);
        var next =
                taken.file().work(Deed.of(who, now), limits).conclude(taken.dispatch(), conclusion);
        desk.put(taken.file(), who, CaseAct.CONCLUDE);
        return DispatchView.of(next);
    }

    private void requireDecision(ConclusionChecks.Checked reported, List<CriminalLine> reached) {
        var rules = rulebook.current();
        var penalties = rules.penaltyOutcomes();
        var penalised =
                reported.outcomes().stream()
                        .anyMatch(outcome -> penalties.contains(outcome.type()));
        if (penalised && !reached.isEmpty() && reported.criminalDecision() == null) {
            var duty = rules.duty(NO_PENALTY_FOR_TRANSFER, rules.today());
            throw new ProblemException(
                            CaseProblem.FWD_21,
                            reached.stream()
                                    .map(CriminalLine::ruleId)
                                    .distinct()
                                    .collect(Collectors.joining(", ")))
                    .at("/criminalDecision", "REQUIRED")
                    .with("ruleId", duty.id())
                    .with("citation", duty.citation())
                    .with("lines", reached);
        }
    }
}
