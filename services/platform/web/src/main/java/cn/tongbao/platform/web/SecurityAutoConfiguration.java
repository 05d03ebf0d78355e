package cn.tongbao.platform.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Checks a token wherever one is sent, and keeps no session. Which handler is for whom stands at
 * the handler; the endpoints of operation that change something are the administrator's.
 */
@AutoConfiguration(
        after = WebAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
class SecurityAutoConfiguration {

    @Bean
    SecurityFilterChain tokens(HttpSecurity http, SecurityProblems problems, JwtDecoder decoder) {
        AuthenticationEntryPoint unauthenticated =
                (request, response, cause) ->
                        problems.write(request, response, CommonProblem.UNAUTHENTICATED);
        AccessDeniedHandler notAllowed =
                (request, response, cause) ->
                        problems.write(request, response, CommonProblem.NOT_ALLOWED);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/actuator/republish")
                                .hasAuthority("administrator")
                                .anyRequest()
                                .permitAll())
                .oauth2ResourceServer(server ->
                        server.authenticationEntryPoint(unauthenticated)
                                .accessDeniedHandler(notAllowed)
                                .jwt(jwt ->
                                        jwt.decoder(decoder)
                                                .jwtAuthenticationConverter(
                                                        SubjectAuthentication::new)))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(unauthenticated)
                                .accessDeniedHandler(notAllowed))
                .build();
    }

    @Bean
    RequestRejectedHandler rejectedAsMalformed(SecurityProblems problems) {
        return (request, response, cause) ->
                problems.write(request, response, CommonProblem.MALFORMED);
    }
}
