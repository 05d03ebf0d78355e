package cn.tongbao.gateway.route;

import cn.tongbao.gateway.answer.CutConnections;
import cn.tongbao.gateway.answer.Problem;
import cn.tongbao.gateway.answer.Refusal;
import cn.tongbao.gateway.route.Upstream.ServiceFailure;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer on its way to the caller. What the service says of its own answer, such as how
 * a file may be shown, takes the place of the gateway's general headers.
 */
final class RelayedAnswer implements ServerResponse {

    private static final Logger log = LoggerFactory.getLogger(RelayedAnswer.class);

    /** Headers of one connection, and those that are the gateway's alone to set. */
    private static final Set<String> NOT_PASSED_ON =
            Set.of(
                    "connection",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "date",
                    "server",
                    "set-cookie",
                    "strict-transport-security",
                    "x-trace-id",
                    ":status");

    private final HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer;
    private final Route route;
    private final Duration idleTimeout;

    RelayedAnswer(
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer,
            Route route,
            Duration idleTimeout) {
        this.answer = answer;
        this.route = route;
        this.idleTimeout = idleTimeout;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.statusCode());
    }

    @Override
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        answer.headers().map().forEach(headers::addAll);
        return HttpHeaders.readOnlyHttpHeaders(headers);
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        var body = new AnswerBody(idleTimeout);
        answer.body().subscribe(body);
        try (body) {
            response.setStatus(answer.statusCode());
            copyHeaders(response);
            body.copyTo(response.getOutputStream(), isEventStream());
        } catch (ServiceFailure failure) {
            log.atWarn()
                    .addKeyValue("service", route.id())
                    .addKeyValue("cause", failure.getMessage())
                    .log("service broke its answer off");
            if (!response.isCommitted()) {
                throw new Refusal(Problem.UNAVAILABLE);
            }
            CutConnections.after(request);
        }
        return null;
    }

    private void copyHeaders(HttpServletResponse response) {
        answer.headers()
                .map()
                .forEach((name, values) -> {
                    if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                        response.setHeader(name, ours(name, values.getFirst()));
                        values.stream().skip(1).forEach(value -> response.addHeader(name, value));
                    }
                });
    }

    /** A service knows only its own address; callers know only ours. */
    private String ours(String name, String value) {
        var own = route.address().toString();
        return name.equalsIgnoreCase(HttpHeaders.LOCATION) && value.startsWith(own + "/")
                ? value.substring(own.length())
                : value;
    }

    private boolean isEventStream() {
        return answer.headers()
                .firstValue(HttpHeaders.CONTENT_TYPE)
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
    }
}
