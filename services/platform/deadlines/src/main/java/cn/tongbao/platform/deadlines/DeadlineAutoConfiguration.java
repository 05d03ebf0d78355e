package cn.tongbao.platform.deadlines;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service its limits and the watch over them. */
@AutoConfiguration(
        after = {
            JdbcClientAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            TransactionAutoConfiguration.class
        })
@ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
@EnableConfigurationProperties(DeadlineSettings.class)
class DeadlineAutoConfiguration {

    @Bean
    JdbcDeadlines deadlines(JdbcClient jdbc) {
        return new JdbcDeadlines(jdbc);
    }

    @Bean
    DeadlineRecounter deadlineRecounter(
            JdbcDeadlines deadlines,
            PlatformTransactionManager transactions,
            ObjectProvider<DeadlineRecounting> recountings,
            DeadlineSettings settings) {
        return new DeadlineRecounter(
                deadlines,
                new TransactionTemplate(transactions),
                () -> recountings.orderedStream().toList(),
                settings.recountPause());
    }

    @Bean
    @ConditionalOnProperty(
            prefix = "tongbao.deadlines",
            name = "watch",
            havingValue = "true",
            matchIfMissing = true)
    DeadlineWatch deadlineWatch(
            JdbcDeadlines deadlines,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clock,
            ObjectProvider<DeadlineListener> listeners,
            DeadlineRecounter recounter,
            DeadlineSettings settings) {
        return new DeadlineWatch(
                deadlines,
                jdbc,
                new TransactionTemplate(transactions),
                clock.getIfAvailable(Clock::systemUTC),
                () -> listeners.orderedStream().toList(),
                recounter,
                settings);
    }
}
