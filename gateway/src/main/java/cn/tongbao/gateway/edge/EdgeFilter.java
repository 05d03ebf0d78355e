package cn.tongbao.gateway.edge;

import cn.tongbao.gateway.answer.CutConnections;
import cn.tongbao.gateway.answer.Failures;
import cn.tongbao.gateway.answer.SecurityHeaders;
import cn.tongbao.gateway.answer.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The outermost filter: trace, headers and log line for every request, and the last net. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EdgeFilter extends HttpFilter {

    private static final Logger log = LoggerFactory.getLogger(EdgeFilter.class);
    private static final String TRACE_ID = "traceId";

    private final transient AccessLog accessLog;
    private final transient Failures failures;

    EdgeFilter(AccessLog accessLog, Failures failures) {
        this.accessLog = accessLog;
        this.failures = failures;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        MDC.put(TRACE_ID, Trace.enter(request).id());
        SecurityHeaders.apply(request, response);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!failures.answer(request, response, failure)) {
                log.atInfo().setCause(failure).log("answer broken off");
                CutConnections.after(request);
            }
        } finally {
            accessLog.write(request, response, System.nanoTime() - start);
            MDC.remove(TRACE_ID);
        }
    }
}
