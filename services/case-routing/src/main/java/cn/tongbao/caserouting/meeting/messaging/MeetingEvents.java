package cn.tongbao.caserouting.meeting.messaging;

import cn.tongbao.caserouting.meeting.OpenItem;
import cn.tongbao.caserouting.meeting.OpenItems;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Listens to meetings about cases. The state decides, not the type, so a missed event is healed by
 * the next one.
 */
@Component
class MeetingEvents implements EventHandler {

    private final OpenItems items;

    MeetingEvents(OpenItems items) {
        this.items = items;
    }

    @Override
    public Set<String> types() {
        return Set.of("meeting.called.v1", "meeting.changed.v1", "meeting.restated.v1");
    }

    @Override
    public void handle(Event event) {
        var data = event.data();
        var about = data.path("caseReference");
        if (!about.isString()) {
            return;
        }
        var meeting = data.required("reference").asString();
        items.replace(
                about.asString(),
                meeting,
                event.aggregateVersion(),
                takingPart(data),
                data.required("decisions")
                        .valueStream()
                        .filter(decision -> decision.required("open").asBoolean())
                        .map(decision -> item(meeting, decision))
                        .toList());
    }

    private static List<String> takingPart(JsonNode data) {
        var offices = new ArrayList<String>();
        offices.add(data.required("hostOfficeId").asString());
        data.required("officeIds").forEach(office -> offices.add(office.asString()));
        return offices;
    }

    private static OpenItem item(String meeting, JsonNode decision) {
        return new OpenItem(
                decision.required("decisionId").asString(),
                meeting,
                decision.required("text").asString(),
                decision.required("ownerOfficeId").asString(),
                LocalDate.parse(decision.required("dueOn").asString()),
                decision.required("overdue").asBoolean());
    }
}
