package cn.tongbao.platform.outbox;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives a service its outbox. */
@AutoConfiguration(after = JdbcTemplateAutoConfiguration.class)
@ConditionalOnBean(JdbcTemplate.class)
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxAutoConfiguration {

    @Bean
    Outbox outbox(
            JdbcTemplate jdbc,
            ObjectProvider<Clock> clock,
            ObjectProvider<AppendListener> listeners) {
        return new JdbcOutbox(
                jdbc, clock.getIfAvailable(Clock::systemUTC), listeners.orderedStream().toList());
    }
}
