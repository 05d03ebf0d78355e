package cn.tongbao.caserouting.dispatch;

import cn.tongbao.caserouting.casefile.CaseAct;
import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.Deed;
import cn.tongbao.caserouting.casefile.Dispatch;
import cn.tongbao.caserouting.casefile.DispatchTrigger;
import cn.tongbao.caserouting.casefile.DispatchView;
import cn.tongbao.caserouting.casefile.Limits;
import cn.tongbao.caserouting.casefile.Refusal;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.RulebookSource;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office sends a dispatch back on a coded ground. Whoever says that it is not his area or not
 * his competence names the office whose it is; whoever says that it is nobody's names none.
 */
@Service
public class RefusingDispatch {

    private static final Set<String> NAMING = Set.of("OUT_OF_AREA", "OUT_OF_COMPETENCE");
    private static final String NOBODY = "NOBODY_COMPETENT";

    private final CaseDesk desk;
    private final Recipients recipients;
    private final RulebookSource rulebook;
    private final Limits limits;
    private final Clock clock;

    RefusingDispatch(
            CaseDesk desk,
            Recipients recipients,
            RulebookSource rulebook,
            Limits limits,
            Clock clock) {
        this.desk = desk;
        this.recipients = recipients;
        this.rulebook = rulebook;
        this.limits = limits;
        this.clock = clock;
    }

    /** Sends it back. */
    @Transactional
    public DispatchView refuse(
            Subject who,
            String reference,
            UUID id,
            @Nullable String ifMatch,
            RefusalRequest request) {
        var taken =
                TakenDispatch.take(
                        desk, who, reference, id, ifMatch, CaseAct.REFUSE, DispatchTrigger.REFUSE);
        var now = clock.instant();
        var refusal = refusal(taken.dispatch(), request, now);
        var next = taken.file().work(Deed.of(who, now), limits).refuse(taken.dispatch(), refusal);
        desk.put(taken.file(), who, CaseAct.REFUSE);
        return DispatchView.of(next);
    }

    private Refusal refusal(Dispatch dispatch, RefusalRequest request, Instant now) {
        var ground = request.ground();
        var proposed = request.proposedOfficeId();
        new Checks()
                .required("/ground", ground)
                .that(
                        ground == null || rulebook.current().codes().has("refusalGrounds", ground),
                        "/ground",
                        "UNKNOWN_CODE")
                .required("/text", request.text())
                .text("/text", request.text(), Texts.MOST)
                .that(
                        ground == null || !NAMING.contains(ground) || proposed != null,
                        "/proposedOfficeId",
                        "REQUIRED")
                .that(
                        !NOBODY.equals(ground) || proposed == null,
                        "/proposedOfficeId",
                        "NOT_ALLOWED")
                .that(
                        proposed == null || !proposed.equals(dispatch.officeId()),
                        "/proposedOfficeId",
                        "OWN_OFFICE")
                .raise();
        if (proposed != null) {
            recipients.open(proposed, "/proposedOfficeId");
        }
        return new Refusal(
                Texts.given(ground),
                Texts.given(request.text()),
                proposed,
                limits.dayOf(now).isAfter(dispatch.sending().objectBy()),
                now);
    }
}
