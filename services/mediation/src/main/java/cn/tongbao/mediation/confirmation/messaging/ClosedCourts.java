package cn.tongbao.mediation.confirmation.messaging;

import cn.tongbao.mediation.confirmation.HandingOverConfirmations;
import cn.tongbao.mediation.office.Offices;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A court or a mediation body was closed: its applications go to its successor, as soon as both are
 * known.
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

    private void handOver(String id) {
        offices.heir(id)
                .ifPresent(heir -> {
                    offices.handOver(id);
                    handing.handOver(id, heir);
                });
    }
}
