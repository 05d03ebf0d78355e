package cn.tongbao.caserouting.supervision;

import cn.tongbao.caserouting.casefile.CaseAct;
import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.CaseFile;
import cn.tongbao.caserouting.casefile.CaseProblem;
import cn.tongbao.caserouting.casefile.CaseSight;
import cn.tongbao.caserouting.casefile.CaseView;
import cn.tongbao.caserouting.casefile.Deed;
import cn.tongbao.caserouting.casefile.Dispatch;
import cn.tongbao.caserouting.casefile.InstructionView;
import cn.tongbao.caserouting.casefile.Limits;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.Versions;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor or the routing officer tells an office that holds a dispatch what to do by when. */
@Service
public class InstructingOffice {

    private static final int MOST = 4_000;
    private static final int NAME = 200;

    private final CaseDesk desk;
    private final Limits limits;
    private final Clock clock;

    InstructingOffice(CaseDesk desk, Limits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Instructs it. */
    @Transactional
    public Given instruct(
            Subject who, String reference, @Nullable String ifMatch, InstructionRequest request) {
        var file = desk.take(reference);
        var sight = CaseSight.of(who, file);
        sight.toAct(CaseAct.INSTRUCT);
        Versions.require(ifMatch, file.version(), () -> CaseView.of(sight));
        file.requireRunning();
        var now = clock.instant();
        check(request, now);
        var instruction =
                file.instructing(Deed.of(who, now), limits)
                        .instruct(
                                held(file, sight, Objects.requireNonNull(request.officeId())),
                                Objects.requireNonNull(request.text()),
                                Objects.requireNonNull(request.dueOn()));
        desk.put(file, who, CaseAct.INSTRUCT);
        return new Given(InstructionView.of(instruction), file.version());
    }

    private void check(InstructionRequest request, Instant now) {
        new Checks()
                .required("/officeId", request.officeId())
                .text("/officeId", request.officeId(), NAME)
                .required("/text", request.text())
                .text("/text", request.text(), MOST)
                .required("/dueOn", request.dueOn())
                .that(
                        request.dueOn() == null || !request.dueOn().isBefore(limits.dayOf(now)),
                        "/dueOn",
                        "IN_PAST")
                .that(
                        request.dueOn() == null
                                || request.dueOn().isBefore(limits.dayOf(now).plusYears(1)),
                        "/dueOn",
                        "TOO_FAR")
                .raise();
    }

    /** The dispatch that the office is at work on, as far as the subject may see it. */
    private static Dispatch held(CaseFile file, CaseSight sight, String officeId) {
        var dispatch = file.unfinishedOf(officeId);
        if (dispatch == null || !sight.dispatches().contains(dispatch)) {
            throw new ProblemException(CaseProblem.OFFICE_HOLDS_NO_DISPATCH, officeId)
                    .at("/officeId", CaseProblem.OFFICE_HOLDS_NO_DISPATCH.name());
        }
        return dispatch;
    }

    /**
     * An instruction just given.
     *
     * @param caseVersion the version that the case now has
     */
    public record Given(InstructionView instruction, long caseVersion) {}
}
