package cn.tongbao.gateway.login;

import cn.tongbao.platform.identity.IdentitySettings;
import cn.tongbao.platform.identity.SubjectTokens;
import cn.tongbao.platform.identity.VerifiedTokens;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks of tokens. Keys are fetched when the first token comes, so the gateway starts before the
 * identity provider does, and goes on through an outage of it.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    private static final int KEY_SET_LIMIT = 256 * 1024;
    private static final long KEYS_FRESH = Duration.ofMinutes(5).toMillis();
    private static final long KEYS_USABLE = Duration.ofHours(4).toMillis();
    private static final long FETCH_EVERY = Duration.ofSeconds(1).toMillis();

    @Bean
    JWKSource<SecurityContext> realmKeys(IdentitySettings identity, LoginSettings settings)
            throws MalformedURLException {
        int timeout = Math.toIntExact(settings.callTimeout().toMillis());
        var retriever = new DefaultResourceRetriever(timeout, timeout, KEY_SET_LIMIT);
        return JWKSourceBuilder.<SecurityContext>create(
                        URI.create(identity.jwksUri()).toURL(), retriever)
                .cache(KEYS_FRESH, timeout * 2L)
                .refreshAheadCache(false)
                .rateLimited(FETCH_EVERY)
                .outageTolerant(KEYS_USABLE)
                .build();
    }

    @Bean
    JwtDecoder accessTokens(
            JWKSource<SecurityContext> keys, IdentitySettings identity, Clock clock) {
        var checks = NimbusJwtDecoder.withJwkSource(keys).build();
        checks.setJwtValidator(SubjectTokens.validator(identity));
        return new VerifiedTokens(checks, clock, identity);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(JWKSource<SecurityContext> keys) {
        return client -> {
            var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
            decoder.setJwtValidator(
                    new DelegatingOAuth2TokenValidator<>(
                            JwtValidators.createDefault(), new OidcIdTokenValidator(client)));
            return decoder;
        };
    }
}
