package cn.tongbao.mediation.mediation.messaging;

import cn.tongbao.mediation.mediation.HandingOverMediations;
import cn.tongbao.mediation.office.Offices;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A body or a court was closed: its mediations go to its successor. A closed one that is restated
 * hands over what was opened before it since.
 */
@Component
class ClosedOffices implements EventHandler {

    private final HandingOverMediations handing;
    private final Offices offices;

    ClosedOffices(HandingOverMediations handing, Offices offices) {
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
        handing.handOver(closed, successor.asString());
        if (handing.concernsCourt(closed)) {
            handing.handOverCourt(
                    closed,
                    offices.find(successor.asString())
                            .orElseThrow(() -> new UnknownSuccessor(successor.asString())));
        }
    }
}
