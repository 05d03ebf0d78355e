package cn.tongbao.directory.office.messaging;

import cn.tongbao.directory.office.Office;
import cn.tongbao.directory.office.Offices;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps the projection of offices as liaison publishes them. */
@Component
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
        offices.put(
                new Office(
                        data.required("id").asString(),
                        data.required("type").asString(),
                        data.required("name").asString(),
                        data.required("nameZh").asString(),
                        text(data.path("level")),
                        data.required("regionCode").asString(),
                        text(data.path("parentId")),
                        data.required("status").asString().equals("OPEN")),
                event.aggregateVersion());
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }
}
