package cn.tongbao.tipintake.tip.messaging;

import cn.tongbao.platform.offices.Succession;
import cn.tongbao.platform.outbox.Event;
import cn.tongbao.platform.outbox.EventHandler;
import cn.tongbao.tipintake.office.Offices;
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
    private final Succession succession;
    private final Tips tips;
    private final TipPublication publication;
    private final LegalTime time;

    SucceedingOffices(
            Offices offices,
            Succession succession,
            Tips tips,
            TipPublication publication,
            LegalTime time) {
        this.offices = offices;
        this.succession = succession;
        this.tips = tips;
        this.publication = publication;
        this.time = time;
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
        succession.handOver(event.data().required("id").asString(), offices::heir, this::handOver);
    }

    private void handOver(String closed, String heir) {
        for (var some = tips.openOf(closed); !some.isEmpty(); some = tips.openOf(closed)) {
            for (var tip : some) {
                var step = tip.handOver(heir);
                tips.saveHandOver(step, new HandedOver(closed, heir), time.now());
                publication.publishNewAudience(step);
            }
        }
    }
}
