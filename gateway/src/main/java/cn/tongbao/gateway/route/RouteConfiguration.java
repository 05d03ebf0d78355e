package cn.tongbao.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import cn.tongbao.gateway.limit.CallLimits;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The routes: one for each service, and nothing is passed on that no route names. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";
    private static final String KEEP_ALIVE_SECONDS = "10";

    private final UpstreamSettings settings;
    private final CallLimits limits;

    RouteConfiguration(UpstreamSettings settings, CallLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    /**
     * Calls to services. The client runs on virtual threads and never follows a redirect, which is
     * the caller's to follow. It lets go of an unused connection before the service does, so that
     * no request is sent into one that is just being closed.
     */
    @Bean(destroyMethod = "shutdownNow")
    HttpClient services() {
        if (System.getProperty(KEEP_ALIVE) == null) {
            System.setProperty(KEEP_ALIVE, KEEP_ALIVE_SECONDS);
        }
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> tipIntake(ServiceAddresses services) {
        return api("tip-intake", services.tipIntakeUri(), "/api/v1/tips/**");
    }

    @Bean
    RouterFunction<ServerResponse> caseRouting(ServiceAddresses services) {
        return api(
                "case-routing",
                services.caseRoutingUri(),
                "/api/v1/cases/**",
                "/api/v1/reference/**");
    }

    @Bean
    RouterFunction<ServerResponse> mediation(ServiceAddresses services) {
        return api(
                "mediation",
                services.mediationUri(),
                "/api/v1/mediations/**",
                "/api/v1/confirmations/**",
                "/api/v1/court-docking/**",
                "/api/v1/hearing-rooms/**",
                "/api/v1/mediators/**");
    }

    @Bean
    RouterFunction<ServerResponse> directory(ServiceAddresses services) {
        return api(
                "directory",
                services.directoryUri(),
                "/api/v1/institutions/**",
                "/api/v1/experts/**",
                "/api/v1/selections/**",
                "/api/v1/draws/**",
                "/api/v1/engagements/**",
                "/api/v1/feedback/**",
                "/api/v1/practice-reviews/**",
                "/api/v1/sharing-requests/**",
                "/directory/**");
    }

    @Bean
    RouterFunction<ServerResponse> liaison(ServiceAddresses services) {
        return api(
                "liaison",
                services.liaisonUri(),
                "/api/v1/offices/**",
                "/api/v1/frameworks/**",
                "/api/v1/assistance-requests/**",
                "/api/v1/meetings/**");
    }

    @Bean
    RouterFunction<ServerResponse> search(ServiceAddresses services) {
        return api("search", services.searchUri(), "/api/v1/search/**");
    }

    @Bean
    RouterFunction<ServerResponse> evidence(ServiceAddresses services) {
        return route(
                "evidence",
                services.evidenceUri(),
                settings.evidenceBodyLimit(),
                settings.evidenceAnswerTimeout(),
                "/api/v1/evidence/**");
    }

    private RouterFunction<ServerResponse> api(String id, URI address, String... paths) {
        return route(id, address, settings.bodyLimit(), settings.answerTimeout(), paths);
    }

    private RouterFunction<ServerResponse> route(
            String id, URI address, DataSize bodyLimit, Duration answerTimeout, String... paths) {
        var route =
                new Route(
                        id,
                        address,
                        List.of(paths),
                        bodyLimit.toBytes(),
                        answerTimeout,
                        CircuitBreaker.of(id, breaker()));
        var routes = GatewayRouterFunctions.route(id).before(route::choose).before(limits::check);
        route.paths().forEach(pattern -> routes.route(path(pattern), http()));
        return routes.build();
    }

    private CircuitBreakerConfig breaker() {
        var breaker = settings.breaker();
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.minimumCalls())
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(breaker.openFor())
                .permittedNumberOfCallsInHalfOpenState(breaker.trials())
                .maxWaitDurationInHalfOpenState(breaker.trialPatience())
                .build();
    }
}
