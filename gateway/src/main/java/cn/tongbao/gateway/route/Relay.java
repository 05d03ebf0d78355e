package cn.tongbao.gateway.route;

import cn.tongbao.gateway.answer.Problem;
import cn.tongbao.gateway.answer.Refusal;
import cn.tongbao.gateway.answer.Trace;
import cn.tongbao.gateway.login.RelayedTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Decides what of a request travels on. Path and query go as they came, character by character:
 * decoding and encoding them again could change what somebody searches for. Of the headers only
 * those of a closed list go, so that nothing a caller invents can pass for an identity, and never a
 * cookie.
 */
@Component
class Relay extends ProxyExchangeHandlerFunction {

    private static final List<String> PASSED_ON =
            List.of(
                    HttpHeaders.ACCEPT,
                    HttpHeaders.ACCEPT_LANGUAGE,
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.CONTENT_ENCODING,
                    HttpHeaders.IF_MATCH,
                    HttpHeaders.IF_NONE_MATCH,
                    HttpHeaders.IF_MODIFIED_SINCE,
                    HttpHeaders.IF_RANGE,
                    HttpHeaders.RANGE,
                    "Idempotency-Key",
                    "X-Sequence",
                    "X-Timestamp",
                    "X-Signature");

    private final ProxyExchange exchange;
    private final RelayedTokens tokens;

    Relay(
            ProxyExchange exchange,
            RelayedTokens tokens,
            ObjectProvider<RequestHttpHeadersFilter> requestFilters,
            ObjectProvider<ResponseHttpHeadersFilter> responseFilters) {
        super(exchange, requestFilters, responseFilters);
        this.exchange = exchange;
        this.tokens = tokens;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        var servlet = request.servletRequest();
        return exchange.exchange(
                exchange.request(request)
                        .uri(target(Route.of(request), servlet))
                        .headers(headers(request))
                        .build());
    }

    private static URI target(Route route, HttpServletRequest request) {
        var query = request.getQueryString();
        var target = route.address() + request.getRequestURI() + (query == null ? "" : "?" + query);
        try {
            return URI.create(target);
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(Problem.MALFORMED);
        }
    }

    private HttpHeaders headers(ServerRequest request) {
        var servlet = request.servletRequest();
        var headers = new HttpHeaders();
        for (var name : PASSED_ON) {
            for (var value : Collections.list(servlet.getHeaders(name))) {
                headers.add(name, sound(value));
            }
        }
        var trace = Trace.of(servlet);
        headers.set("traceparent", trace.traceparent());
        if (trace.state() != null) {
            headers.set("tracestate", sound(trace.state()));
        }
        var token = tokens.of(request);
        if (token != null) {
            headers.setBearerAuth(token);
        }
        return headers;
    }

    /** A value that a header cannot carry unchanged is refused rather than bent. */
    private static String sound(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > '~' || (c < ' ' && c != '\t')) {
                throw new Refusal(Problem.MALFORMED);
            }
        }
        return value;
    }
}
