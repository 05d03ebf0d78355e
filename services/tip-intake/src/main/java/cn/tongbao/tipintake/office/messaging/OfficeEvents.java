package cn.tongbao.tipintake.office.messaging;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import cn.tongbao.tipintake.office.Office;
import cn.tongbao.tipintake.office.Offices;
import cn.tongbao.tipintake.sql.JsonColumns;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Follows the offices, before others look at them; every event carries the whole state, so all are
 * handled alike.
 */
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
        offices.keep(JsonColumns.read(event.data(), Office.class), event.aggregateVersion());
    }
}
