package cn.tongbao.mediation.confirmation.messaging;

import cn.tongbao.mediation.confirmation.HandingOverConfirmations;
import cn.tongbao.mediation.office.Offices;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A court or a mediation body was closed: its applications go to its successor. A closed one that
 * is restated hands over what came to it since.
 */
@Component
class ClosedCourts implements EventHandler {

    private final HandingOverConfirmations handing;
    private final Offices offices;

    ClosedCourts(HandingOverConfirmations handing, Offices offices) {
        this.handing = handing;
        this.offices = offices;
    }

    @Override
    public Set<String> types() {
        return Set.of("office.closed.v1", "office.restated.v1");
    }

    @Override
    public void handle(Event event) {
        var data = event.data();
        var successor = data.path("successorId");
        if (!data.required("status").asString().equals("CLOSED") || !successor.isString()) {
            return;
        }
        var closed = data.required("id").asString();
        if (handing.concerns(closed)) {
            handing.handOver(
                    closed,
                    offices.find(successor.asString())
                            .orElseThrow(() -> new UnknownSuccessor(successor.asString())));
        }
    }
}
