package cn.tongbao.caserouting.casefile;

import cn.tongbao.caserouting.meeting.OpenItems;
import cn.tongbao.platform.identity.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks at a case; no look without its audit row. */
@Service
public class ReadingCase {

    private final CaseDesk desk;
    private final OpenItems items;

    ReadingCase(CaseDesk desk, OpenItems items) {
        this.desk = desk;
        this.items = items;
    }

    /** The case as the subject may see it. */
    @Transactional
    public CaseView read(Subject who, String reference) {
        var file = desk.look(reference);
        var sight = CaseSight.of(who, file, items.of(reference));
        desk.seen(file, who, "CASE_READ");
        return CaseView.withOpenItems(sight);
    }
}
