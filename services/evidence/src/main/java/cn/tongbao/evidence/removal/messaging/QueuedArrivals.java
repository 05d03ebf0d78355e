package cn.tongbao.evidence.removal.messaging;

import cn.tongbao.evidence.removal.Arrivals;
import cn.tongbao.platform.outbox.OutboxSettings;
import cn.tongbao.platform.outbox.topology.Topology;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.stereotype.Component;

/**
 * Settled is what was found empty each time somebody looked. A broker that is away counts as full:
 * what it holds, or what others still hold for it, cannot be known.
 */
@Component
class QueuedArrivals implements Arrivals {

    private static final Logger log = LoggerFactory.getLogger(QueuedArrivals.class);

    private final AmqpAdmin broker;
    private final List<String> queues;
    private @Nullable Long emptySince;

    QueuedArrivals(AmqpAdmin broker, OutboxSettings settings) {
        this.broker = broker;
        this.queues =
                Topology.ofContracts().queuesOf(settings.source()).stream()
                        .map(Topology.EventQueue::name)
                        .toList();
    }

    @Override
    public synchronized boolean settled(Duration atLeast) {
        var now = System.nanoTime();
        if (!empty()) {
            emptySince = null;
            return false;
        }
        if (emptySince == null) {
            emptySince = now;
        }
        return now - emptySince >= atLeast.toNanos();
    }

    private boolean empty() {
        try {
            return queues.stream().allMatch(this::empty);
        } catch (AmqpException e) {
            log.atInfo().setCause(e).log("The broker is away; nothing is removed meanwhile");
            return false;
        }
    }

    private boolean empty(String queue) {
        var found = broker.getQueueInfo(queue);
        return found != null && found.getMessageCount() == 0;
    }
}
