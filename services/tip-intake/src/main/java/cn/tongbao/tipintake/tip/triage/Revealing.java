package cn.tongbao.tipintake.tip.triage;

import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.tipintake.problem.TipProblem;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.Tip;
import cn.tongbao.tipintake.tip.TipAct;
import cn.tongbao.tipintake.tip.Tips;
import cn.tongbao.tipintake.tip.messaging.TipPublication;
import cn.tongbao.tipintake.tip.reporter.IdentityVault;
import cn.tongbao.tipintake.tip.reporter.RevealedReporter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an officer who the reporter is, for a purpose that stays on record. */
@Service
public class Revealing {

    private static final int TEXT = 4_000;

    private final Tips tips;
    private final IdentityVault identities;
    private final AuditTrail audit;
    private final TipPublication publication;
    private final LegalTime time;

    Revealing(
            Tips tips,
            IdentityVault identities,
            AuditTrail audit,
            TipPublication publication,
            LegalTime time) {
        this.tips = tips;
        this.identities = identities;
        this.audit = audit;
        this.publication = publication;
        this.time = time;
    }

    /** Reveals; files that prove the identity open to this person as well. */
    @Transactional
    public RevealedReporter reveal(Subject who, String reference, @Nullable String purpose) {
        var tip = tips.findForChange(reference).orElseThrow(NotReadable::new);
        Access.toAct(who, tip.audience(), TipAct.READ, TipAct.REVEAL);
        if (!tip.handledBy(who.office())) {
            throw new NotAllowed();
        }
        new Checks().required("/purpose", purpose).text("/purpose", purpose, TEXT).raise();
        if (tip.submission().anonymous()) {
            throw new ProblemException(TipProblem.REPORTER_ANONYMOUS);
        }
        var why = Objects.requireNonNull(purpose);
        audit.record(who, "TIP_REPORTER_REVEALED", Tip.RECORD_KIND, reference, why);
        var reporter =
                identities
                        .reveal(reference, who, why, time.now())
                        .orElseThrow(() -> new ProblemException(TipProblem.REPORTER_ANONYMOUS));
        publication.openProofs(tip, identities.seenBy(reference));
        return reporter;
    }
}
