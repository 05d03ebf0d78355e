package cn.tongbao.platform.outbox.topology;

import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Has the topology declared on every new connection to the broker. */
@AutoConfiguration(after = RabbitAutoConfiguration.class)
@ConditionalOnBean(CachingConnectionFactory.class)
public class TopologyAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Topology topology() {
        return Topology.ofContracts();
    }

    @Bean
    TopologyDeclarer topologyDeclarer(Topology topology, CachingConnectionFactory connections) {
        TopologyDeclarer declarer = new TopologyDeclarer(topology);
        connections.addConnectionListener(declarer);
        return declarer;
    }
}
