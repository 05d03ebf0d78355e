package cn.tongbao.platform.outbox.relay;

import cn.tongbao.platform.outbox.relay.OutboxRows.Backlog;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Tells whether the broker is there and what waits for it. A service without its broker goes on
 * taking requests, so this never calls it down.
 */
class BrokerHealth extends AbstractHealthIndicator {

    private final Broker broker;
    private final OutboxMeters meters;

    BrokerHealth(Broker broker, OutboxMeters meters) {
        this.broker = broker;
        this.meters = meters;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Backlog backlog = meters.backlog();
        boolean there = broker.reachable();
        builder.status(there ? Status.UP : Status.UNKNOWN)
                .withDetail("broker", there ? "UP" : "DOWN")
                .withDetail("pending", backlog.pending())
                .withDetail("oldestSeconds", backlog.oldestSeconds())
                .withDetail("parked", backlog.parked());
    }
}
