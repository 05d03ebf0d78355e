package cn.tongbao.caserouting.casefile;

import cn.tongbao.platform.identity.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks at a case; no look without its audit row. */
@Service
public class ReadingCase {

    private final CaseDesk desk;

    ReadingCase(CaseDesk desk) {
        this.desk = desk;
    }

    /** The case as the subject may see it. */
    @Transactional
    public CaseView read(Subject who, String reference) {
        var file = desk.look(reference);
        var sight = CaseSight.of(who, file);
        desk.seen(file, who, "CASE_READ");
        return CaseView.of(sight);
    }
}
