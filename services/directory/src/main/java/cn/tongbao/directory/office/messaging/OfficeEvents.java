package cn.tongbao.directory.office.messaging;

import cn.tongbao.directory.office.Office;
import cn.tongbao.directory.office.OfficeSuccession;
import cn.tongbao.directory.office.Offices;
import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Keeps the projection of offices as liaison publishes them. What a closed one had in hand goes to
 * its successor, as soon as both are known.
 */
@Component
class OfficeEvents implements EventHandler {

    private final Offices offices;
    private final Succession succession;
    private final List<OfficeSuccession> work;

    OfficeEvents(Offices offices, Succession succession, List<OfficeSuccession> work) {
        this.offices = offices;
        this.succession = succession;
        this.work = List.copyOf(work);
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
        var office =
                new Office(
                        data.required("id").asString(),
                        data.required("type").asString(),
                        data.required("name").asString(),
                        data.required("nameZh").asString(),
                        text(data.path("level")),
                        data.required("regionCode").asString(),
                        text(data.path("parentId")),
                        data.required("status").asString().equals("OPEN"),
                        text(data.path("successorId")));
        offices.put(office, event.aggregateVersion());
        succession.handOver(
                office.id(),
                (_, standing) -> offices.find(standing),
                (closed, heir) -> work.forEach(each -> each.handOver(closed, heir)));
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }
}
