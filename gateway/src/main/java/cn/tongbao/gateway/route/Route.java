package cn.tongbao.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * A service behind the gateway and what it is given.
 *
 * @param id the service's name
 * @param address where it listens
 * @param paths patterns of the paths it owns
 * @param bodyLimit the largest body passed on, in bytes
 * @param answerTimeout from the end of a request to the head of its answer
 * @param breaker stops calls while it does not answer
 */
record Route(
        String id,
        URI address,
        List<String> paths,
        long bodyLimit,
        Duration answerTimeout,
        CircuitBreaker breaker) {

    private static final String ATTRIBUTE = Route.class.getName();

    static Route of(ServerRequest request) {
        return Optional.ofNullable(request.attributes().get(ATTRIBUTE))
                .map(Route.class::cast)
                .orElseThrow(() -> new IllegalStateException("request without a route"));
    }

    ServerRequest choose(ServerRequest request) {
        request.attributes().put(ATTRIBUTE, this);
        return request;
    }
}
