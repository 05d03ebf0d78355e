package cn.tongbao.platform.outbox;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sets, below everything a service says itself, what the broker's client needs so that nothing is
 * lost: confirms and returns on, short timeouts, and no health check that would call a service dead
 * only because the broker is away.
 */
class OutboxDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "outboxDefaults",
                                Map.of(
                                        "spring.rabbitmq.publisher-confirm-type", "correlated",
                                        "spring.rabbitmq.publisher-returns", "true",
                                        "spring.rabbitmq.requested-heartbeat", "15s",
                                        "spring.rabbitmq.connection-timeout", "5s",
                                        "management.health.rabbit.enabled", "false")));
    }
}
