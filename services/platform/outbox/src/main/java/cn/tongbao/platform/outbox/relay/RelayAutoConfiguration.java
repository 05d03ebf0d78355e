package cn.tongbao.platform.outbox.relay;

import cn.tongbao.platform.outbox.OutboxSettings;
import cn.tongbao.platform.outbox.topology.TopologyAutoConfiguration;
import cn.tongbao.platform.outbox.topology.TopologyDeclarer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Gives a service its relay, unless it is told to do without. */
@AutoConfiguration(
        after = {
            DataSourceAutoConfiguration.class,
            RabbitAutoConfiguration.class,
            TopologyAutoConfiguration.class
        },
        afterName =
                "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnBean({CachingConnectionFactory.class, JdbcConnectionDetails.class})
@ConditionalOnProperty(
        prefix = "tongbao.outbox.relay",
        name = "enabled",
        havingValue = "true",
        matchIfMissing = true)
@EnableConfigurationProperties(OutboxSettings.class)
class RelayAutoConfiguration {

    @Bean
    RelayPool relayPool(JdbcConnectionDetails details, OutboxSettings settings) {
        return new RelayPool(details, settings.relay().connections());
    }

    @Bean
    Broker outboxBroker(CachingConnectionFactory connections, TopologyDeclarer topology) {
        requireConfirms(connections);
        ConnectionFactory publishing = connections.getPublisherConnectionFactory();
        if (publishing == null) {
            publishing = connections;
        }
        Broker broker = new Broker(publishing, topology);
        publishing.addConnectionListener(broker);
        return broker;
    }

    @Bean
    OutboxMeters outboxMeters(ObjectProvider<MeterRegistry> registry) {
        return new OutboxMeters(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    BrokerHealth rabbitHealthIndicator(Broker broker, OutboxMeters meters) {
        return new BrokerHealth(broker, meters);
    }

    @Bean
    @ConditionalOnMissingBean
    PublisherSource eventPublishers(Broker broker, OutboxSettings settings) {
        return () ->
                new ConfirmedPublisher(
                        broker, settings.source(), settings.relay().confirmTimeout());
    }

    @Bean
    Relay relay(
            RelayPool pool,
            Broker broker,
            OutboxMeters meters,
            PublisherSource publishers,
            OutboxSettings settings) {
        OutboxRows rows = new OutboxRows(pool.jdbc());
        LaneWork work = new LaneWork(pool.transaction(), rows, broker, meters, settings.relay());
        return new Relay(work, rows, broker, meters, publishers, settings.relay());
    }

    /**
     * Without confirms an event would be forgotten that the broker never took, and without returns
     * one that it threw away.
     */
    static void requireConfirms(CachingConnectionFactory connections) {
        if (!connections.isPublisherConfirms() || !connections.isPublisherReturns()) {
            throw new IllegalStateException(
                    "Events must not be published without confirms and returns. Set"
                            + " spring.rabbitmq.publisher-confirm-type to correlated and"
                            + " spring.rabbitmq.publisher-returns to true.");
        }
    }
}
