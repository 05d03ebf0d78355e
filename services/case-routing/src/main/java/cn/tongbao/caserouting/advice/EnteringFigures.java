package cn.tongbao.caserouting.advice;

import cn.tongbao.caserouting.casefile.CaseAct;
import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.CaseFigures;
import cn.tongbao.caserouting.casefile.CaseSight;
import cn.tongbao.caserouting.casefile.CaseView;
import cn.tongbao.caserouting.casefile.Deed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Versions;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who handles a case enters what was counted and valued, with its sources. */
@Service
public class EnteringFigures {

    private final CaseDesk desk;
    private final FigureChecks checks;
    private final Clock clock;

    EnteringFigures(CaseDesk desk, FigureChecks checks, Clock clock) {
        this.desk = desk;
        this.checks = checks;
        this.clock = clock;
    }

    /** Replaces the figures; the earlier ones stay in the history. */
    @Transactional
    public CaseView enter(
            Subject who, String reference, @Nullable String ifMatch, CaseFigures figures) {
        var file = desk.take(reference);
        var sight = CaseSight.of(who, file);
        sight.toAct(CaseAct.ENTER_FIGURES);
        Versions.require(ifMatch, file.version(), () -> CaseView.of(sight));
        file.requireRunning();
        checks.check(figures);
        file.enterFigures(figures, Deed.of(who, clock.instant()));
        desk.put(file, who, CaseAct.ENTER_FIGURES);
        return CaseView.of(CaseSight.of(who, file));
    }
}
