package cn.tongbao.evidence.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When files go that nobody attached.
 *
 * @param after how long a file waits for a record, by the legal clock
 * @param settledFor how long the broker must have been at hand with nothing waiting for us, so that
 *     no attachment is still on its way; in real time
 * @param abandonedAfter how long bytes without a file may lie in the store; in real time
 */
@ConfigurationProperties("tongbao.evidence.removal")
public record RemovalSettings(
        @DefaultValue("24h") Duration after,
        @DefaultValue("2m") Duration settledFor,
        @DefaultValue("1h") Duration abandonedAfter) {}
