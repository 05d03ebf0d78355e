package cn.tongbao.caserouting.casefile.messaging;

import cn.tongbao.caserouting.casefile.HandingOverWork;
import cn.tongbao.caserouting.office.Offices;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * An office was closed: what is awaited from it goes to its successor. A closed office that is
 * restated hands over what was sent to it since.
 */
@Component
class ClosedOffices implements EventHandler {

    private final HandingOverWork handing;
    private final Offices offices;

    ClosedOffices(HandingOverWork handing, Offices offices) {
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
        if (!handing.concerns(closed)) {
            return;
        }
        var heir =
                offices.find(successor.asString())
                        .orElseThrow(() -> new UnknownSuccessor(successor.asString()));
        handing.handOver(closed, heir);
    }
}
