package cn.tongbao.evidence.removal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.platform.outbox.OutboxSettings;
import cn.tongbao.platform.outbox.topology.Topology;
import cn.tongbao.platform.outbox.topology.TopologyDeclarer;
import cn.tongbao.platform.test.RealRabbit;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class QueuedArrivalsTests {

    private static final Duration AT_ONCE = Duration.ZERO;

    @Test
    void nothing_is_settled_while_an_attachment_waits_for_us() {
        var broker = broker();
        var arrivals = arrivals(broker);
        assertThat(arrivals.settled(AT_ONCE)).isTrue();
        assertThat(arrivals.settled(Duration.ofHours(1))).isFalse();

        new RabbitTemplate(broker)
                .convertAndSend("tip-intake.events", "evidence.attached.v1", "on its way");

        await().until(() -> !arrivals.settled(AT_ONCE));
        new RabbitAdmin(broker).purgeQueue("evidence.from-tip-intake");
        await().until(() -> arrivals.settled(AT_ONCE));
        broker.destroy();
    }

    @Test
    void nothing_is_settled_while_the_broker_is_away() {
        var nowhere = new CachingConnectionFactory("127.0.0.1", 1);

        assertThat(arrivals(nowhere).settled(AT_ONCE)).isFalse();
        nowhere.destroy();
    }

    private static QueuedArrivals arrivals(CachingConnectionFactory broker) {
        var settings =
                new Binder(
                                new MapConfigurationPropertySource(
                                        Map.of("tongbao.outbox.source", "evidence")))
                        .bind("tongbao.outbox", OutboxSettings.class)
                        .get();
        return new QueuedArrivals(new RabbitAdmin(broker), settings);
    }

    private static CachingConnectionFactory broker() {
        var host = RealRabbit.newHost();
        var factory = new CachingConnectionFactory("127.0.0.1", host.port());
        factory.setUsername(host.getUsername());
        factory.setPassword(host.getPassword());
        factory.setVirtualHost(host.getVirtualHost());
        factory.addConnectionListener(new TopologyDeclarer(Topology.ofContracts()));
        return factory;
    }
}
