package cn.tongbao.tipintake.tip.triage;

import static java.util.Objects.requireNonNull;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.RulebookSource;
import cn.tongbao.tipintake.office.Offices;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.Rejection;
import cn.tongbao.tipintake.tip.TipAct;
import cn.tongbao.tipintake.tip.Trigger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office does not take a tip up, says on which ground, and names who is competent. */
@Service
public class Rejecting {

    private static final int TEXT = 4_000;

    private final TriageDesk desk;
    private final RulebookSource rulebooks;
    private final Offices offices;
    private final LegalTime time;

    Rejecting(TriageDesk desk, RulebookSource rulebooks, Offices offices, LegalTime time) {
        this.desk = desk;
        this.rulebooks = rulebooks;
        this.offices = offices;
        this.time = time;
    }

    /** Rejects. */
    @Transactional
    public TipSummary reject(
            Subject who, String reference, @Nullable String ifMatch, RejectionDraft draft) {
        var tip = desk.take(who, reference, TipAct.DECIDE, ifMatch);
        tip.require(Trigger.REJECTION);
        check(draft);
        var why =
                new Rejection(
                        requireNonNull(draft.ground()),
                        requireNonNull(draft.text()),
                        draft.competentOfficeId());
        var now = time.now();
        return desk.put(who, "TIP_REJECTED", tip.reject(now, why), now);
    }

    private void check(RejectionDraft draft) {
        var ground = draft.ground();
        var competent = draft.competentOfficeId();
        new Checks()
                .required("/ground", ground)
                .that(
                        ground == null
                                || rulebooks.current().codes().has("rejectionGrounds", ground),
                        "/ground",
                        "UNKNOWN_CODE")
                .required("/text", draft.text())
                .text("/text", draft.text(), TEXT)
                .that(
                        competent == null || offices.isOpen(competent),
                        "/competentOfficeId",
                        "UNKNOWN_OFFICE")
                .raise();
    }
}
