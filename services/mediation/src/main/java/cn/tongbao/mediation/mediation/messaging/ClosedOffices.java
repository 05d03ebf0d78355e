package cn.tongbao.mediation.mediation.messaging;

import cn.tongbao.mediation.mediation.HandingOverMediations;
import cn.tongbao.mediation.office.Offices;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A body or a court was closed: its mediations go to its successor, as soon as both are known.
 * Mediations go before their applications, which whoever applies makes under the lock of the
 * mediation.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ClosedOffices implements EventHandler {

    private final HandingOverMediations handing;
    private final Offices offices;
    private final Succession succession;

    ClosedOffices(HandingOverMediations handing, Offices offices, Succession succession) {
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
