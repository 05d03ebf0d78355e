package cn.tongbao.tipintake.tip.messaging;

import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import cn.tongbao.tipintake.office.Office;
import cn.tongbao.tipintake.office.Offices;
import cn.tongbao.tipintake.sql.JsonColumns;
import cn.tongbao.tipintake.tip.HandedOver;
import cn.tongbao.tipintake.tip.LegalTime;
import cn.tongbao.tipintake.tip.Tips;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * An intake office closes: what it has not decided yet goes to its successor, clocks running on,
 * and so does what it accepted, so that somebody can speak with the reporter. Only a centre takes
 * tips: with any other successor the nearest one goes on. What it ended itself stays under its
 * name.
 */
@Component
class SucceedingOffices implements EventHandler {

    private final Offices offices;
    private final Tips tips;
    private final TipPublication publication;
    private final LegalTime time;

    SucceedingOffices(Offices offices, Tips tips, TipPublication publication, LegalTime time) {
        this.offices = offices;
        this.tips = tips;
        this.publication = publication;
        this.time = time;
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
        var open = tips.openOf(office.id());
        if (open.isEmpty()) {
            return;
        }
        var heir =
                offices.succeeding(office.id(), successor)
                        .orElseThrow(() -> new UnknownSuccessor(successor));
        if (heir.equals(office.id())) {
            return;
        }
        for (var tip : open) {
            var step = tip.handOver(heir);
            tips.saveHandOver(step, new HandedOver(office.id(), heir), time.now());
            publication.publishNewAudience(step);
        }
    }
}
