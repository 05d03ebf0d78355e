package cn.tongbao.caserouting.dispatch;

import cn.tongbao.caserouting.advice.CompetentOffices;
import cn.tongbao.caserouting.casefile.CaseAct;
import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.CaseFile;
import cn.tongbao.caserouting.casefile.CaseSight;
import cn.tongbao.caserouting.casefile.CaseTrigger;
import cn.tongbao.caserouting.casefile.CaseView;
import cn.tongbao.caserouting.casefile.Deed;
import cn.tongbao.caserouting.casefile.DispatchKind;
import cn.tongbao.caserouting.casefile.DispatchOrder;
import cn.tongbao.caserouting.casefile.DispatchView;
import cn.tongbao.caserouting.casefile.Limits;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.Versions;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The routing officer sends a case to an office. */
@Service
public class SendingDispatch {

    private final CaseDesk desk;
    private final Recipients recipients;
    private final CompetentOffices competent;
    private final Limits limits;
    private final Clock clock;

    SendingDispatch(
            CaseDesk desk,
            Recipients recipients,
            CompetentOffices competent,
            Limits limits,
            Clock clock) {
        this.desk = desk;
        this.recipients = recipients;
        this.competent = competent;
        this.limits = limits;
        this.clock = clock;
    }

    /** Sends it; the office has to acknowledge. */
    @Transactional
    public Sent send(
            Subject who, String reference, @Nullable String ifMatch, DispatchRequest request) {
        var file = desk.take(reference);
        recipients.hold(request.officeId());
        var sight = CaseSight.of(who, file);
        sight.toAct(CaseAct.DISPATCH);
        Versions.require(ifMatch, file.version(), () -> CaseView.of(sight));
        file.require(trigger(request));
        if (request.officeId() != null) {
            file.requireNotWith(request.officeId());
        }
        var dispatch = file.work(Deed.of(who, clock.instant()), limits).send(order(file, request));
        desk.put(file, who, CaseAct.DISPATCH);
        return new Sent(DispatchView.of(dispatch), file.version());
    }

    private DispatchOrder order(CaseFile file, DispatchRequest request) {
        new Checks()
                .required("/officeId", request.officeId())
                .text("/officeId", request.officeId(), Texts.NAME)
                .required("/kind", request.kind())
                .that(
                        request.kind() == null || DispatchKind.known(request.kind()),
                        "/kind",
                        "UNKNOWN_CODE")
                .text("/note", request.note(), Texts.MOST)
                .raise();
        var kind = DispatchKind.valueOf(Texts.given(request.kind()));
        var office = recipients.forDispatch(Texts.given(request.officeId()), kind);
        return new DispatchOrder(
                office.id(),
                office.regionCode(),
                kind,
                request.note(),
                competent.rulesFor(file, office.id(), kind));
    }

    private static CaseTrigger trigger(DispatchRequest request) {
        return DispatchKind.INFORMATION.name().equals(request.kind())
                ? CaseTrigger.INFORM
                : CaseTrigger.DISPATCH;
    }

    /**
     * A dispatch just sent.
     *
     * @param caseVersion the version that the case now has
     */
    public record Sent(DispatchView dispatch, long caseVersion) {}
}
