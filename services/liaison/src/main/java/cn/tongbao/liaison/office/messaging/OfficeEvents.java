package cn.tongbao.liaison.office.messaging;

import cn.tongbao.liaison.office.Office;
import cn.tongbao.liaison.office.OfficeEvent;
import cn.tongbao.liaison.office.OfficePublication;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.outbox.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what happened to offices on the wire. Offices are public, so their events are. */
@Component
class OfficeEvents implements OfficePublication {

    static final String AGGREGATE = "office";

    private final Outbox outbox;

    OfficeEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(List<? extends OfficeEvent> events) {
        outbox.append(events.stream().map(OfficeEvents::onTheWire).toList());
    }

    private static NewEvent onTheWire(OfficeEvent event) {
        Office office = event.office();
        String id = office.id().value();
        return new NewEvent(
                type(event),
                AGGREGATE,
                id,
                office.version(),
                id,
                Audience.none().everyone().tokens(),
                OfficeState.of(office));
    }

    private static String type(OfficeEvent event) {
        return switch (event) {
            case OfficeEvent.Registered _ -> "office.registered.v1";
            case OfficeEvent.Changed _ -> "office.changed.v1";
            case OfficeEvent.Closed _ -> "office.closed.v1";
            case OfficeEvent.Restated _ -> "office.restated.v1";
        };
    }
}
