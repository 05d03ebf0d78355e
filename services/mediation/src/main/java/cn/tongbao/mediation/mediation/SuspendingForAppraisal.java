package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.record.Limits;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mediation waits for an appraisal, whose time does not count (MED-07), and goes on. */
@Service
public class SuspendingForAppraisal {

    private final MediationDesk desk;
    private final Limits limits;
    private final Course course;
    private final Clock clock;

    SuspendingForAppraisal(MediationDesk desk, Limits limits, Course course, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.course = course;
        this.clock = clock;
    }

    /** The limit stops. */
    @Transactional
    public MediationView suspend(
            Subject who, String reference, @Nullable String ifMatch, @Nullable String reason) {
        var sight = desk.take(who, reference, MediationAct.SUSPEND, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.SUSPEND);
        new Checks().required("/reason", reason).text("/reason", reason, Texts.MOST).raise();
        mediation
                .timing()
                .suspend(Texts.given(reason), Deed.of(who, clock.instant()), limits, course);
        return desk.put(sight, MediationAct.SUSPEND);
    }

    /** The limit goes on. */
    @Transactional
    public MediationView resume(Subject who, String reference, @Nullable String ifMatch) {
        var sight = desk.take(who, reference, MediationAct.SUSPEND, ifMatch);
        var mediation = sight.mediation();
        mediation.require(MediationTrigger.RESUME);
        mediation.timing().resume(Deed.of(who, clock.instant()), limits, course);
        return desk.put(sight, MediationAct.SUSPEND);
    }
}
