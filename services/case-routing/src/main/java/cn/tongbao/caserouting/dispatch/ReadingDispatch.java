package cn.tongbao.caserouting.dispatch;

import cn.tongbao.caserouting.casefile.CaseAct;
import cn.tongbao.caserouting.casefile.CaseDesk;
import cn.tongbao.caserouting.casefile.CaseSight;
import cn.tongbao.caserouting.casefile.DispatchView;
import cn.tongbao.platform.identity.Subject;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks at one dispatch. */
@Service
public class ReadingDispatch {

    private final CaseDesk desk;

    ReadingDispatch(CaseDesk desk) {
        this.desk = desk;
    }

    /** The dispatch as it stands. */
    @Transactional
    public DispatchView read(Subject who, String reference, UUID id) {
        var file = desk.look(reference);
        var dispatch = CaseSight.of(who, file).dispatch(id, CaseAct.READ);
        desk.seen(file, who, "DISPATCH_READ");
        return DispatchView.of(dispatch);
    }
}
