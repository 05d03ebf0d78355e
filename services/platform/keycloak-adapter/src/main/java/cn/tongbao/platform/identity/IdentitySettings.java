package cn.tongbao.platform.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where tokens come from.
 *
 * @param issuer the realm's address, exactly as tokens name it
 * @param jwksUri where its keys are served
 * @param audience what tokens for us must name
 */
@ConfigurationProperties("tongbao.identity")
public record IdentitySettings(
        String issuer, String jwksUri, @DefaultValue("tongbao") String audience) {}
