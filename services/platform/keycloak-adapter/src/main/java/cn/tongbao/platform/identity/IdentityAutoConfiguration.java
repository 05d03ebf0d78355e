package cn.tongbao.platform.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Checks tokens against the realm's keys, which are fetched when the first token arrives. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration")
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityAutoConfiguration {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(IdentitySettings settings) {
        var calls = new SimpleClientHttpRequestFactory();
        calls.setConnectTimeout(TIMEOUT);
        calls.setReadTimeout(TIMEOUT);
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(settings.jwksUri())
                        .restOperations(new RestTemplate(calls))
                        .build();
        decoder.setJwtValidator(SubjectTokens.validator(settings));
        return new VerifiedTokens(decoder, Clock.systemUTC(), settings);
    }
}
