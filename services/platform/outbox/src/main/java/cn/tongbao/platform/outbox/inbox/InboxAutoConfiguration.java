package cn.tongbao.platform.outbox.inbox;

import cn.tongbao.platform.outbox.EventBatchHandler;
import cn.tongbao.platform.outbox.EventHandler;
import cn.tongbao.platform.outbox.OutboxSettings;
import cn.tongbao.platform.outbox.topology.Topology;
import cn.tongbao.platform.outbox.topology.TopologyAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service that has handlers the consumers of its queues. */
@AutoConfiguration(
        after = {
            RabbitAutoConfiguration.class,
            TopologyAutoConfiguration.class,
            JdbcClientAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class
        },
        afterName =
                "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnBean({
    CachingConnectionFactory.class,
    JdbcClient.class,
    PlatformTransactionManager.class
})
@ConditionalOnProperty(
        prefix = "tongbao.outbox.consumers",
        name = "enabled",
        havingValue = "true",
        matchIfMissing = true)
@EnableConfigurationProperties(OutboxSettings.class)
class InboxAutoConfiguration {

    @Bean
    Inbox eventInbox(JdbcClient jdbc, OutboxSettings settings) {
        return new Inbox(jdbc, settings.source());
    }

    @Bean
    InboxCleaning inboxCleaning(Inbox inbox, OutboxSettings settings) {
        return new InboxCleaning(inbox, settings.consumers().keep());
    }

    @Bean
    Consumers eventConsumers(
            CachingConnectionFactory connections,
            Topology topology,
            Inbox inbox,
            ObjectProvider<EventHandler> single,
            ObjectProvider<EventBatchHandler> batch,
            PlatformTransactionManager transactions,
            ObjectProvider<MeterRegistry> registry,
            OutboxSettings settings) {
        Handlers handlers =
                new Handlers(single.orderedStream().toList(), batch.orderedStream().toList());
        Pauses pauses = new Pauses();
        return new Consumers(
                connections,
                handlers.none() ? List.of() : topology.queuesOf(settings.source()),
                queue ->
                        new Intake(
                                queue.name(),
                                inbox,
                                handlers,
                                new TransactionTemplate(transactions),
                                registry.getIfAvailable(SimpleMeterRegistry::new),
                                settings.consumers(),
                                pauses),
                pauses,
                handlers.takeBatches(),
                settings.consumers());
    }
}
