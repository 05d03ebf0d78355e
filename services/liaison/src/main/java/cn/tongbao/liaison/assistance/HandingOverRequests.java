package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.office.OfficeSuccession;
import cn.tongbao.liaison.office.OfficeView;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests of a closed office go to its successor, open ones with the limit that runs, ended
 * ones so that somebody can still read, rate or dispute them.
 */
@Component
class HandingOverRequests implements OfficeSuccession {

    private final AssistanceRequests requests;
    private final AssistanceDesk desk;
    private final KeepingNotes notes;

    HandingOverRequests(AssistanceRequests requests, AssistanceDesk desk, KeepingNotes notes) {
        this.requests = requests;
        this.desk = desk;
        this.notes = notes;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(Subject who, OfficeView closed, OfficeView successor, Instant at) {
        var side = new Side(successor.id(), successor.regionCode());
        // An act that was under way may have left one more behind, so it is looked again until none
        // is.
        for (var left = requests.lockOf(closed.id());
                !left.isEmpty();
                left = requests.lockOf(closed.id())) {
            for (var request : left) {
                request.handOver(closed.id(), side, Deed.of(who, at));
                desk.put(request, who, "ASSISTANCE_HANDED_OVER");
            }
        }
        notes.handOver(who, closed.id(), successor.id());
    }
}
