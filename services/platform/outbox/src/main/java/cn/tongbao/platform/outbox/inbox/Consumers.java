package cn.tongbao.platform.outbox.inbox;

import cn.tongbao.platform.outbox.OutboxSettings;
import cn.tongbao.platform.outbox.topology.Topology.EventQueue;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.AcknowledgeMode;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Consumes all queues of this service while it runs. Starting does not wait for the broker;
 * consuming begins when it is there, and begins again whenever it comes back.
 */
class Consumers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Consumers.class);
    private static final Duration RECONNECT_EVERY = Duration.ofSeconds(2);
    private static final Duration LAST_EVENT = Duration.ofSeconds(10);

    private final ConnectionFactory connections;
    private final List<EventQueue> queues;
    private final Function<EventQueue, Intake> intakes;
    private final Pauses pauses;
    private final boolean batches;
    private final OutboxSettings.Consumers settings;
    private volatile List<SimpleMessageListenerContainer> running = List.of();

    Consumers(
            ConnectionFactory connections,
            List<EventQueue> queues,
            Function<EventQueue, Intake> intakes,
            Pauses pauses,
            boolean batches,
            OutboxSettings.Consumers settings) {
        this.connections = connections;
        this.queues = List.copyOf(queues);
        this.intakes = intakes;
        this.pauses = pauses;
        this.batches = batches;
        this.settings = settings;
    }

    @Override
    public void start() {
        pauses.allow();
        running = queues.stream().map(this::container).toList();
        running.forEach(container -> Thread.ofVirtual().name("consumers").start(container::start));
        LOG.atInfo()
                .addKeyValue("queues", queues.stream().map(EventQueue::name).toList())
                .log("Events are consumed");
    }

    @Override
    public void stop() {
        pauses.end();
        running.parallelStream().forEach(SimpleMessageListenerContainer::destroy);
        running = List.of();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    private SimpleMessageListenerContainer container(EventQueue queue) {
        Intake intake = intakes.apply(queue);
        SimpleMessageListenerContainer container = new SimpleMessageListenerContainer(connections);
        SimpleAsyncTaskExecutor threads =
                new SimpleAsyncTaskExecutor("events-" + queue.name() + "-");
        threads.setVirtualThreads(true);
        container.setTaskExecutor(threads);
        container.setQueueNames(queue.name());
        container.setAcknowledgeMode(AcknowledgeMode.MANUAL);
        container.setConcurrentConsumers(queue.ordered() ? 1 : settings.concurrency());
        container.setMissingQueuesFatal(false);
        container.setRecoveryInterval(RECONNECT_EVERY.toMillis());
        container.setFailedDeclarationRetryInterval(RECONNECT_EVERY.toMillis());
        container.setShutdownTimeout(LAST_EVENT.toMillis());
        int together = batches ? settings.batch() : settings.together();
        container.setConsumerBatchEnabled(true);
        container.setBatchSize(together);
        container.setPrefetchCount(together);
        container.setReceiveTimeout(settings.batchWait().toMillis());
        container.setMessageListener(intake);
        container.afterPropertiesSet();
        return container;
    }
}
