package cn.tongbao.platform.outbox.republish;

import cn.tongbao.platform.outbox.OutboxSettings;
import cn.tongbao.platform.outbox.Republisher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service that can restate its aggregates the operation that does it. */
@AutoConfiguration(
        after = {
            JdbcClientAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class
        })
@ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
@ConditionalOnAvailableEndpoint(RepublishEndpoint.class)
@EnableConfigurationProperties(OutboxSettings.class)
class RepublishAutoConfiguration {

    @Bean
    Republishing republishing(
            ObjectProvider<Republisher> republishers,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            OutboxSettings settings) {
        return new Republishing(
                republishers.orderedStream().toList(),
                new TransactionTemplate(transactions),
                jdbc,
                settings.republish());
    }

    @Bean
    RepublishEndpoint republishEndpoint(Republishing republishing) {
        return new RepublishEndpoint(republishing);
    }
}
