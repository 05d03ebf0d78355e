package cn.tongbao.gateway.edge;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What stands in front of the gateway.
 *
 * @param trustedProxies regular expression of the peer addresses whose {@code X-Forwarded-For} and
 *     {@code X-Forwarded-Proto} are believed; without it nobody's are
 */
@ConfigurationProperties("tongbao.gateway.edge")
record EdgeSettings(@Nullable String trustedProxies) {}
