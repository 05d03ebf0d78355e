package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.office.Centres;
import cn.tongbao.caserouting.office.Office;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is still awaited from an office that was closed goes to its successor, with the limits that
 * run. What the office has finished or sent back stays under its name. The cases that a closed
 * centre kept go too, ended ones as well, so that somebody can still answer for them.
 */
@Service
public class HandingOverWork {

    private static final String ACTOR = "liaison";

    private final CaseFiles files;
    private final CaseDesk desk;
    private final Centres centres;
    private final Limits limits;
    private final Clock clock;

    HandingOverWork(CaseFiles files, CaseDesk desk, Centres centres, Limits limits, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.centres = centres;
        this.limits = limits;
        this.clock = clock;
    }

    /** Hands it over, case by case; what was handed over before is there no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String closed, Office successor) {
        for (var reference : casesOf(closed)) {
            var file = desk.take(reference);
            var deed = new Deed(ACTOR, successor.id(), clock.instant());
            var detail =
                    Map.<String, Object>of("fromOfficeId", closed, "toOfficeId", successor.id());
            dispatches(file, closed, successor, deed, detail);
            instructions(file, closed, successor, deed, detail);
            referral(file, closed, successor, deed, detail);
            keeping(file, closed, successor, deed);
            if (!file.changes().none()) {
                file.touch(deed.at());
                desk.put(file, HistoryAct.HANDED_OVER.name());
            }
        }
    }

    private Set<String> casesOf(String closed) {
        var references = new TreeSet<>(files.awaitedFrom(closed));
        references.addAll(files.keptBy(closed));
        return references;
    }

    /** Only a centre routes cases: with any other successor the nearest one goes on. */
    private void keeping(CaseFile file, String closed, Office successor, Deed deed) {
        if (file.keeperId().equals(closed)) {
            centres.succeeding(closed, successor)
                    .ifPresent(heir -> file.keeping(deed, limits).succeed(heir.id()));
        }
    }

    private static void dispatches(
            CaseFile file, String closed, Office heir, Deed deed, Map<String, Object> detail) {
        for (var dispatch : file.dispatches()) {
            if (dispatch.officeId().equals(closed) && dispatch.status().unfinished()) {
                var next = dispatch.handedTo(heir.id(), heir.regionCode());
                file.put(next);
                file.changes()
                        .tell(
                                CaseFact.of(CaseFact.Type.RESTATED, next),
                                HistoryEntry.of(
                                        HistoryAct.HANDED_OVER, next, next.status(), deed, detail));
            }
        }
    }

    private static void referral(
            CaseFile file, String closed, Office heir, Deed deed, Map<String, Object> detail) {
        var referral = file.head().referral();
        if (referral != null && referral.running() && referral.bodyOfficeId().equals(closed)) {
            file.put(file.head().with(referral.handedTo(heir.id())));
            file.changes()
                    .tell(
                            CaseFact.of(CaseFact.Type.RESTATED),
                            HistoryEntry.ofCase(HistoryAct.HANDED_OVER, deed, detail));
        }
    }

    private static void instructions(
            CaseFile file, String closed, Office heir, Deed deed, Map<String, Object> detail) {
        for (var instruction : file.instructions()) {
            if (instruction.officeId().equals(closed)
                    && instruction.status() != InstructionStatus.REPLIED) {
                var next = instruction.handedTo(heir.id(), heir.regionCode());
                file.put(next);
                file.changes()
                        .tell(
                                new CaseFact(
                                        CaseFact.Type.RESTATED, next.dispatchId(), next.id(), null),
                                HistoryEntry.of(
                                        HistoryAct.HANDED_OVER, next, next.status(), deed, detail));
            }
        }
    }
}
