package cn.tongbao.caserouting.casefile.messaging;

import cn.tongbao.caserouting.casefile.HandingOverWork;
import cn.tongbao.caserouting.office.Offices;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * An office was closed: what is awaited from it goes to its successor, as soon as both are known.
 */
@Component
class ClosedOffices implements EventHandler {

    private final HandingOverWork handing;
    private final Offices offices;
    private final Succession succession;

    ClosedOffices(HandingOverWork handing, Offices offices, Succession succession) {
        this.handing = handing;
        this.offices = offices;
        this.succession = succession;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "office.registered.v1",
                "office.changed.v1",
                "office.closed.v1",
                "office.restated.v1");
    }

    @Override
    public void handle(Event event) {
        succession.handOver(
                event.data().required("id").asString(),
                (_, standing) -> offices.find(standing),
                handing::handOver);
    }
}
