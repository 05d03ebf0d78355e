package cn.tongbao.mediation.room.messaging;

import cn.tongbao.mediation.office.Offices;
import cn.tongbao.mediation.room.HandingOverRooms;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A protection centre was closed: its rooms go to its successor, as soon as both are known. */
@Component
class ClosedCentres implements EventHandler {

    private final HandingOverRooms handing;
    private final Offices offices;
    private final Succession succession;

    ClosedCentres(HandingOverRooms handing, Offices offices, Succession succession) {
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
