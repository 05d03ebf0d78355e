package cn.tongbao.caserouting.casefile.messaging;

import cn.tongbao.caserouting.casefile.HandingOverWork;
import cn.tongbao.caserouting.office.Centres;
import cn.tongbao.caserouting.office.Offices;
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
    private final Centres centres;

    ClosedOffices(HandingOverWork handing, Offices offices, Centres centres) {
        this.handing = handing;
        this.offices = offices;
        this.centres = centres;
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
        offices.mergedInto(event.data().required("id").asString()).forEach(this::handOver);
    }

    /**
     * The bulk goes while others still work, and what was laid down meanwhile once nobody can any
     * more. What has nobody to go to stays until liaison tells of the successor.
     */
    private void handOver(String id) {
        var standing = centres.standing(id);
        var heir = standing.equals(id) ? null : offices.find(standing).orElse(null);
        if (heir != null) {
            handing.handOver(id, heir);
            offices.handOver(id);
            handing.handOver(id, heir);
        }
    }
}
