package cn.tongbao.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One line for each request. It never holds a query string (searches name people), a body, a token
 * or an address: whoever reports without giving a name must not be found through our logs.
 */
@Component
class AccessLog {

    private static final Logger log = LoggerFactory.getLogger("cn.tongbao.gateway.access");

    void write(HttpServletRequest request, HttpServletResponse response, long nanos) {
        log.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", request.getRequestURI())
                .addKeyValue("status", response.getStatus())
                .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(nanos))
                .log("request");
    }
}
