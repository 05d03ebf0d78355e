package cn.tongbao.caserouting.mediation;

import cn.tongbao.caserouting.casefile.CaseAct;
import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.CaseFile;
import cn.tongbao.caserouting.casefile.CaseSight;
import cn.tongbao.caserouting.casefile.CaseTrigger;
import cn.tongbao.caserouting.casefile.CaseView;
import cn.tongbao.caserouting.casefile.Deed;
import cn.tongbao.caserouting.casefile.Limits;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Versions;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The routing officer refers the dispute behind a case to a mediation body, or takes it back while
 * the body has not opened a mediation.
 */
@Service
public class ReferringDispute {

    private static final int NAME = 200;
    private static final int MOST = 4_000;

    private final CaseDesk desk;
    private final MediationBodies bodies;
    private final Limits limits;
    private final Clock clock;

    ReferringDispute(CaseDesk desk, MediationBodies bodies, Limits limits, Clock clock) {
        this.desk = desk;
        this.bodies = bodies;
        this.limits = limits;
        this.clock = clock;
    }

    /** Refers it; the secretary of the body opens the mediation. */
    @Transactional
    public CaseView refer(
            Subject who, String reference, @Nullable String ifMatch, ReferralRequest request) {
        var file = taken(who, reference, ifMatch, CaseAct.REFER);
        bodies.hold(request.bodyOfficeId());
        file.requireNoMediation();
        file.require(CaseTrigger.REFER);
        new Checks()
                .required("/bodyOfficeId", request.bodyOfficeId())
                .text("/bodyOfficeId", request.bodyOfficeId(), NAME)
                .raise();
        var body = Objects.requireNonNull(request.bodyOfficeId());
        bodies.open(body);
        file.mediating(Deed.of(who, clock.instant()), limits).refer(body);
        desk.put(file, who, CaseAct.REFER);
        return CaseView.of(CaseSight.of(who, file));
    }

    /** Takes it back. */
    @Transactional
    public CaseView recall(
            Subject who, String reference, @Nullable String ifMatch, @Nullable String reason) {
        var file = taken(who, reference, ifMatch, CaseAct.RECALL_REFERRAL);
        var work = file.mediating(Deed.of(who, clock.instant()), limits);
        work.requireRecallable();
        new Checks().required("/reason", reason).text("/reason", reason, MOST).raise();
        work.recall(Objects.requireNonNull(reason));
        desk.put(file, who, CaseAct.RECALL_REFERRAL);
        return CaseView.of(CaseSight.of(who, file));
    }

    private CaseFile taken(Subject who, String reference, @Nullable String ifMatch, CaseAct act) {
        var file = desk.take(reference);
        var sight = CaseSight.of(who, file);
        sight.toAct(act);
        Versions.require(ifMatch, file.version(), () -> CaseView.of(sight));
        return file;
    }
}
