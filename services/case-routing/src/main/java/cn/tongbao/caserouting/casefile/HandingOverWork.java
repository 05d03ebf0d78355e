package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.office.Office;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is still awaited from an office that was closed goes to its successor, with the limits that
 * run. What the office has finished or sent back stays under its name.
 */
@Service
public class HandingOverWork {

    private static final String ACTOR = "liaison";

    private final CaseFiles files;
    private final CaseDesk desk;
    private final Clock clock;

    HandingOverWork(CaseFiles files, CaseDesk desk, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whether anything is or was awaited from the office, so that its successor matters. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean concerns(String closed) {
        return !files.awaitedFrom(closed).isEmpty();
    }

    /** Hands it over, case by case; what was handed over before is there no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String closed, Office successor) {
        for (var reference : files.awaitedFrom(closed)) {
            var file = desk.take(reference);
            var deed = new Deed(ACTOR, successor.id(), clock.instant());
            var detail =
                    Map.<String, Object>of("fromOfficeId", closed, "toOfficeId", successor.id());
            dispatches(file, closed, successor, deed, detail);
            instructions(file, closed, successor, deed, detail);
            referral(file, closed, successor, deed, detail);
            if (!file.changes().none()) {
                file.touch(deed.at());
                desk.put(file, HistoryAct.HANDED_OVER.name());
            }
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
