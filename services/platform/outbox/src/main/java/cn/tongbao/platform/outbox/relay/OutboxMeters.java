package cn.tongbao.platform.outbox.relay;

import cn.tongbao.platform.outbox.relay.OutboxRows.Backlog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** The five figures to watch: pending, oldest age, published, failed by type, parked. */
class OutboxMeters {

    private final MeterRegistry registry;
    private final Counter published;
    private volatile Backlog backlog = new Backlog(0, 0, 0);

    OutboxMeters(MeterRegistry registry) {
        this.registry = registry;
        this.published =
                Counter.builder("tongbao.outbox.published")
                        .description("Events that the broker has confirmed")
                        .register(registry);
        Gauge.builder("tongbao.outbox.pending", this, meters -> meters.backlog.pending())
                .description("Events that wait to be published")
                .register(registry);
        Gauge.builder("tongbao.outbox.oldest", this, meters -> meters.backlog.oldestSeconds())
                .description("Age of the oldest event that was not published")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("tongbao.outbox.parked", this, meters -> meters.backlog.parked())
                .description("Events set aside for a person to look at")
                .register(registry);
    }

    void show(Backlog current) {
        backlog = current;
    }

    Backlog backlog() {
        return backlog;
    }

    void published(int count) {
        published.increment(count);
    }

    void failed(String type) {
        registry.counter("tongbao.outbox.failed", "type", type).increment();
    }
}
