package cn.tongbao.gateway.login;

import cn.tongbao.platform.identity.IdentitySettings;
import java.net.http.HttpClient;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * The identity provider as this gateway's client sees it. Its addresses follow from the issuer
 * instead of being asked for at start-up, so that neither has to wait for the other.
 */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    static final String REGISTRATION = "keycloak";

    @Bean
    ClientRegistrationRepository clients(IdentitySettings identity, LoginSettings settings) {
        var protocol = identity.issuer() + "/protocol/openid-connect";
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(REGISTRATION)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                        .scope("openid")
                        .issuerUri(identity.issuer())
                        .authorizationUri(protocol + "/auth")
                        .tokenUri(protocol + "/token")
                        .jwkSetUri(identity.jwksUri())
                        .providerConfigurationMetadata(
                                Map.of("end_session_endpoint", protocol + "/logout"))
                        .clientSettings(
                                ClientRegistration.ClientSettings.builder()
                                        .requireProofKey(true)
                                        .build())
                        .build());
    }

    /** Tokens of a person lie in the session and nowhere else. */
    @Bean
    OAuth2AuthorizedClientRepository tokensOfSessions() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange(
            LoginSettings settings) {
        var exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(tokenCalls(settings));
        return exchange;
    }

    @Bean
    OAuth2AuthorizedClientManager freshTokens(
            ClientRegistrationRepository clients,
            OAuth2AuthorizedClientRepository tokens,
            LoginSettings settings) {
        var refresh = new RestClientRefreshTokenTokenResponseClient();
        refresh.setRestClient(tokenCalls(settings));
        var manager = new DefaultOAuth2AuthorizedClientManager(clients, tokens);
        manager.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .authorizationCode()
                        .refreshToken(token ->
                                token.clockSkew(settings.refreshAhead())
                                        .accessTokenResponseClient(refresh))
                        .build());
        return manager;
    }

    private static RestClient tokenCalls(LoginSettings settings) {
        var calls =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(settings.callTimeout())
                                .build());
        calls.setReadTimeout(settings.callTimeout());
        return RestClient.builder()
                .requestFactory(calls)
                .configureMessageConverters(converters ->
                        converters
                                .addCustomConverter(new FormHttpMessageConverter())
                                .addCustomConverter(
                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
