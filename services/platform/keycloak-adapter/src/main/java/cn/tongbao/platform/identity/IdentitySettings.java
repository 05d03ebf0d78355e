package cn.tongbao.platform.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where tokens come from.
 *
 * @param issuer the realm's address, exactly as tokens name it
 * @param jwksUri where its keys are served
 * @param audience what tokens for us must name
 * @param tokensRemembered how many verified tokens are remembered
 * @param rememberedFor for how long, at most, one is taken without checking its signature again
 */
@ConfigurationProperties("tongbao.identity")
public record IdentitySettings(
        String issuer,
        String jwksUri,
        @DefaultValue("tongbao") String audience,
        @DefaultValue("5000") int tokensRemembered,
        @DefaultValue("60s") Duration rememberedFor) {}
