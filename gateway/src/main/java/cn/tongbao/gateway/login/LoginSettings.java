package cn.tongbao.gateway.login;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Signing in through the identity provider.
 *
 * @param clientId the gateway's own name there
 * @param clientSecret its secret; there is no default
 * @param landingPage where people land after signing in and out
 * @param sessionIdle how long a session lives without a request
 * @param beginningIdle how long a sign-in that was begun may take
 * @param refreshAhead how long before its end an access token is renewed
 * @param callTimeout for calls to the identity provider
 */
@Validated
@ConfigurationProperties("tongbao.gateway.login")
record LoginSettings(
        @DefaultValue("tongbao-gateway") @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("/") @NotBlank String landingPage,
        @DefaultValue("30m") @NotNull Duration sessionIdle,
        @DefaultValue("10m") @NotNull Duration beginningIdle,
        @DefaultValue("30s") @NotNull Duration refreshAhead,
        @DefaultValue("5s") @NotNull Duration callTimeout) {}
