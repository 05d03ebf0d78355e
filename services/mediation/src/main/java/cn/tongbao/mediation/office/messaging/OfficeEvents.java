package cn.tongbao.mediation.office.messaging;

import cn.tongbao.mediation.office.Office;
import cn.tongbao.mediation.office.Offices;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the projection of offices as liaison publishes them, before others look at it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OfficeEvents implements EventHandler {

    private final Offices offices;

    OfficeEvents(Offices offices) {
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
        var data = event.data();
        var level = data.path("level");
        offices.put(
                new Office(
                        data.required("id").asString(),
                        data.required("type").asString(),
                        data.required("name").asString(),
                        data.required("nameZh").asString(),
                        level.isString() ? level.asString() : null,
                        data.required("regionCode").asString(),
                        data.required("status").asString().equals("OPEN"),
                        data.path("successorId").asString(null)),
                event.aggregateVersion());
    }
}
