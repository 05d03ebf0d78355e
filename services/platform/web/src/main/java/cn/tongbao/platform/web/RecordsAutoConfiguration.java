package cn.tongbao.platform.web;

import cn.tongbao.platform.outbox.Outbox;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The side that writes: audit trail and requests that take effect once. */
@AutoConfiguration(
        after = ClockAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "cn.tongbao.platform.outbox.OutboxAutoConfiguration"
        })
@ConditionalOnBean(JdbcTemplate.class)
@EnableScheduling
class RecordsAutoConfiguration {

    @Bean
    JdbcAuditTrail auditTrail(JdbcTemplate jdbc, Clock clock) {
        return new JdbcAuditTrail(jdbc, clock);
    }

    @Bean
    AuditChainer auditChainer(
            JdbcTemplate jdbc,
            Outbox outbox,
            Clock clock,
            @Value("${tongbao.outbox.source}") String service) {
        return new AuditChainer(jdbc, outbox, clock, service);
    }

    @Bean
    JdbcOnceOnly onceOnly(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock) {
        return new JdbcOnceOnly(jdbc, new TransactionTemplate(transactions), json, clock);
    }
}
