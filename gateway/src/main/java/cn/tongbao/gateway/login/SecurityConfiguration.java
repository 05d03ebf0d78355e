package cn.tongbao.gateway.login;

import cn.tongbao.gateway.answer.Problem;
import cn.tongbao.gateway.answer.Problems;
import cn.tongbao.gateway.limit.CallLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Two kinds of callers, two chains. Whoever comes with a token or with nothing is served without
 * any session; browsers that signed in prove with each change that it comes from our own pages. Who
 * may do what is decided by the services, each for its own records; a call without a token is
 * passed on as nobody's.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    @Order(1)
    SecurityFilterChain sessions(
            HttpSecurity http,
            LoginSettings settings,
            ClientRegistrationRepository clients,
            CallLimits limits) {
        var csrf = new SessionCsrfTokens();
        var toProvider = new OidcClientInitiatedLogoutSuccessHandler(clients);
        toProvider.setPostLogoutRedirectUri("{baseUrl}" + settings.landingPage());
        return common(http)
                .securityMatcher(CallerKind::bySession)
                .csrf(token ->
                        token.csrfTokenRepository(csrf)
                                .csrfTokenRequestHandler(csrf)
                                .requireCsrfProtectionMatcher(
                                        SecurityConfiguration::changesWithinSession))
                .oauth2Login(login ->
                        login.loginPage("/oauth2/authorization/keycloak")
                                .successHandler((request, response, person) ->
                                        signedIn(request, response, settings))
                                .failureHandler(SecurityConfiguration::notSignedIn))
                .addFilterBefore(
                        new LoginLimitFilter(limits),
                        OAuth2AuthorizationRequestRedirectFilter.class)
                .logout(logout ->
                        logout.logoutSuccessHandler(toProvider)
                                .deleteCookies(SessionCsrfTokens.COOKIE))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain tokensAndNobody(HttpSecurity http) {
        return common(http)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server ->
                        server.bearerTokenResolver(CallerKind::bearerToken)
                                .authenticationEntryPoint(SecurityConfiguration::notAuthenticated)
                                .jwt(jwt -> {}))
                .build();
    }

    /**
     * Paths and methods are checked as strictly as ever. Values of headers are not: the container
     * has refused what no header may hold, and the few that travel on are checked where they do.
     */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    /** Nothing reads these measurements, which cost about as much as passing a call on. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    private static HttpSecurity common(HttpSecurity http) {
        return http.authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(SecurityConfiguration::notAuthenticated)
                                .accessDeniedHandler((request, response, refused) ->
                                        Problems.standard()
                                                .write(
                                                        request,
                                                        response,
                                                        refused instanceof CsrfException
                                                                ? Problem.CSRF_TOKEN_REQUIRED
                                                                : Problem.NOT_ALLOWED)));
    }

    private static boolean changesWithinSession(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && CallerKind.hasSessionCookie(request);
    }

    private static void signedIn(
            HttpServletRequest request, HttpServletResponse response, LoginSettings settings)
            throws IOException {
        request.getSession()
                .setMaxInactiveInterval(Math.toIntExact(settings.sessionIdle().toSeconds()));
        response.sendRedirect(settings.landingPage());
    }

    private static void notSignedIn(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        log.atInfo().addKeyValue("cause", failure.getMessage()).log("sign-in did not succeed");
        Problems.standard()
                .write(
                        request,
                        response,
                        providerIsAway(failure) ? Problem.UNAVAILABLE : Problem.LOGIN_FAILED);
    }

    private static boolean providerIsAway(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException protocol
                && protocol.getError().getErrorCode().equals("invalid_token_response");
    }

    private static void notAuthenticated(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        Problems.standard().write(request, response, Problem.UNAUTHENTICATED);
    }
}
