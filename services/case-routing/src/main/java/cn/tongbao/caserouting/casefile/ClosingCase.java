package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Versions;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The routing officer ends a case, or takes it up again; each with a reason. */
@Service
public class ClosingCase {

    private static final int MOST = 4_000;

    private final CaseDesk desk;
    private final Limits limits;
    private final Clock clock;

    ClosingCase(CaseDesk desk, Limits limits, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    /** Ends it. */
    @Transactional
    public CaseView close(
            Subject who, String reference, @Nullable String ifMatch, @Nullable String reason) {
        var file = taken(who, reference, ifMatch, CaseAct.CLOSE);
        file.require(CaseTrigger.CLOSE);
        file.close(checked(reason), Deed.of(who, clock.instant()), limits);
        desk.put(file, who, CaseAct.CLOSE);
        return CaseView.of(CaseSight.of(who, file));
    }

    /** Takes it up again. */
    @Transactional
    public CaseView reopen(
            Subject who, String reference, @Nullable String ifMatch, @Nullable String reason) {
        var file = taken(who, reference, ifMatch, CaseAct.REOPEN);
        file.require(CaseTrigger.REOPEN);
        file.reopen(checked(reason), Deed.of(who, clock.instant()), limits);
        desk.put(file, who, CaseAct.REOPEN);
        return CaseView.of(CaseSight.of(who, file));
    }

    private CaseFile taken(Subject who, String reference, @Nullable String ifMatch, CaseAct act) {
        var file = desk.take(reference);
        var sight = CaseSight.of(who, file);
        sight.toAct(act);
        Versions.require(ifMatch, file.version(), () -> CaseView.of(sight));
        return file;
    }

    private static String checked(@Nullable String reason) {
        new Checks().required("/reason", reason).text("/reason", reason, MOST).raise();
        return reason == null ? "" : reason;
    }
}
