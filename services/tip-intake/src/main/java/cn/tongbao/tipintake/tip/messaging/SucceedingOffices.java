package cn.tongbao.tipintake.tip.messaging;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import cn.tongbao.tipintake.office.Office;
import cn.tongbao.tipintake.sql.JsonColumns;
import cn.tongbao.tipintake.tip.Tips;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * An intake office closes: what it has not decided yet goes to its successor, clocks running on,
 * and so does what it accepted, so that somebody can speak with the reporter. What it ended itself
 * stays under its name.
 */
@Component
class SucceedingOffices implements EventHandler {

    private final Tips tips;
    private final TipPublication publication;

    SucceedingOffices(Tips tips, TipPublication publication) {
        this.tips = tips;
        this.publication = publication;
    }

    @Override
    public Set<String> types() {
        return Set.of("office.closed.v1", "office.restated.v1");
    }

    @Override
    public void handle(Event event) {
        var office = JsonColumns.read(event.data(), Office.class);
        var successor = office.successorId();
        if (successor == null || !office.status().equals("CLOSED")) {
            return;
        }
        for (var tip : tips.openOf(office.id())) {
            var step = tip.handOver(successor);
            tips.saveHandOver(step);
            publication.publishNewAudience(step);
        }
    }
}
