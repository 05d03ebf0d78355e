package cn.tongbao.directory.office.messaging;

import cn.tongbao.directory.office.Office;
import cn.tongbao.directory.office.OfficeSuccession;
import cn.tongbao.directory.office.Offices;
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
    private final List<OfficeSuccession> successions;

    OfficeEvents(Offices offices, List<OfficeSuccession> successions) {
        this.offices = offices;
        this.successions = List.copyOf(successions);
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
        offices.mergedInto(office.id()).forEach(this::handOver);
    }

    /**
     * The bulk goes while others still work, and what was laid down meanwhile once nobody can any
     * more. What has nobody to go to stays until liaison tells of the successor.
     */
    private void handOver(String id) {
        offices.heir(id)
                .ifPresent(heir -> {
                    successions.forEach(succession -> succession.handOver(id, heir));
                    offices.handOver(id);
                    successions.forEach(succession -> succession.handOver(id, heir));
                });
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }
}
