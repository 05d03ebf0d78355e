package cn.tongbao.caserouting.dispatch;

import cn.tongbao.caserouting.casefile.CaseAct;
import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.CaseFile;
import cn.tongbao.caserouting.casefile.CaseSight;
import cn.tongbao.caserouting.casefile.Dispatch;
import cn.tongbao.caserouting.casefile.DispatchTrigger;
import cn.tongbao.caserouting.casefile.DispatchView;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Versions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dispatch of a case taken out for an act that its author may do, in the state for it. */
record TakenDispatch(CaseFile file, Dispatch dispatch) {

    /** Takes it in the order of the answers: access, role, version, state. */
    static TakenDispatch take(
            CaseDesk desk,
            Subject who,
            String reference,
            UUID id,
            @Nullable String ifMatch,
            CaseAct act,
            DispatchTrigger trigger) {
        var file = desk.take(reference);
        var dispatch = CaseSight.of(who, file).dispatch(id, act);
        Versions.require(ifMatch, dispatch.version(), () -> DispatchView.of(dispatch));
        file.requireRunning();
        dispatch.status().on(trigger);
        return new TakenDispatch(file, dispatch);
    }
}
