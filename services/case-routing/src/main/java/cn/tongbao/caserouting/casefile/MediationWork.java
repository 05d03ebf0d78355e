package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.web.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is done with the dispute behind a case: it is referred to a mediation body, taken back, and
 * followed. Only a case that waits for nothing else moves with it; whatever offices are at work on
 * goes on beside.
 */
public final class MediationWork {

    private final CaseFile file;
    private final Deed deed;
    private final Limits limits;

    MediationWork(CaseFile file, Deed deed, Limits limits) {
        this.file = file;
        this.deed = deed;
        this.limits = limits;
    }

    /** The centre refers it. */
    public void refer(String bodyOfficeId) {
        file.requireNoMediation();
        var transition = file.status().on(CaseTrigger.REFER);
        file.changes()
                .tell(
                        CaseFact.of(CaseFact.Type.REFERRED),
                        HistoryEntry.ofCase(
                                HistoryAct.REFERRED_TO_MEDIATION,
                                deed,
                                Map.of("bodyOfficeId", bodyOfficeId)));
        var last = file.head().referral();
        file.put(file.head().with(Referral.to(bodyOfficeId, deed.at(), last)));
        file.move(transition, deed, limits);
    }

    /** Makes sure that there is a referral that can be taken back. */
    public void requireRecallable() {
        recallable();
    }

    /** The centre takes the referral back, before the body has opened a mediation. */
    public void recall(String reason) {
        var referral = recallable();
        file.changes()
                .tell(
                        CaseFact.of(CaseFact.Type.REFERRAL_RECALLED),
                        HistoryEntry.ofCase(
                                HistoryAct.REFERRAL_RECALLED, deed, Map.of("reason", reason)));
        file.put(file.head().with(referral.recalled(deed.at())));
        leave(CaseTrigger.RETURN);
    }

    /** News of the mediation. */
    void follow(Referral referral, MediationNews news) {
        var next = referral.with(news);
        if (next.equals(referral)) {
            return;
        }
        var detail = new LinkedHashMap<String, Object>();
        detail.put("reference", news.reference());
        detail.put("status", news.status());
        if (news.endedGround() != null) {
            detail.put("ground", news.endedGround());
        }
        followed(next, detail);
        if (referral.running() && !next.running()) {
            leave(news.settled() ? CaseTrigger.SETTLE : CaseTrigger.RETURN);
        } else {
            file.touch(deed.at());
        }
    }

    /** News of the confirmation of its agreement, which never moves the case. */
    void follow(Referral referral, ConfirmationNews news) {
        var next = referral.with(news);
        if (next.equals(referral)) {
            return;
        }
        followed(next, Map.of("reference", news.reference(), "status", news.status()));
        file.touch(deed.at());
    }

    private Referral recallable() {
        var referral = file.head().referral();
        if (referral == null || !referral.running()) {
            throw new ProblemException(CaseProblem.CASE_NOT_REFERRED, file.status().name());
        }
        if (referral.mediation() != null) {
            throw new ProblemException(
                    CaseProblem.MEDIATION_OPENED, referral.mediation().reference());
        }
        return referral;
    }

    private void followed(Referral next, Map<String, Object> detail) {
        file.changes()
                .tell(
                        CaseFact.of(CaseFact.Type.MEDIATION_FOLLOWED),
                        HistoryEntry.ofCase(HistoryAct.MEDIATION_FOLLOWED, deed, detail));
        file.put(file.head().with(next));
    }

    private void leave(CaseTrigger trigger) {
        if (file.status() == CaseStatus.IN_MEDIATION) {
            file.move(file.status().on(trigger), deed, limits);
        } else {
            file.touch(deed.at());
        }
    }
}
