package cn.tongbao.gateway.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever goes wrong inside the gateway into a problem; the cause is logged here, once. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Failures implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        try {
            return answer(request, response, failure) ? new ModelAndView() : null;
        } catch (IOException gone) {
            log.atDebug().setCause(gone).log("caller is gone");
            return null;
        }
    }

    /**
     * Answers with the problem that the failure stands for.
     *
     * @return false where that cannot be done any more, because the answer has begun or the caller
     *     is gone
     */
    public boolean answer(
            HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        if (response.isCommitted() || causedByCaller(failure)) {
            return false;
        }
        response.reset();
        SecurityHeaders.apply(request, response);
        switch (failure) {
            case Refusal refusal ->
                    Problems.standard()
                            .write(request, response, refusal.problem(), refusal.retryAfter());
            case ErrorResponse known -> {
                known.getHeaders()
                        .forEach((name, values) ->
                                values.forEach(value -> response.addHeader(name, value)));
                Problems.standard()
                        .write(request, response, Problem.forStatus(known.getStatusCode().value()));
            }
            default -> {
                var problem = storeOrRealmIsDown(failure) ? Problem.UNAVAILABLE : Problem.INTERNAL;
                log.atError().setCause(failure).log("request failed");
                Problems.standard().write(request, response, problem);
            }
        }
        return true;
    }

    private static boolean storeOrRealmIsDown(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException
                    || cause instanceof TransactionException
                    || cause instanceof AuthenticationServiceException) {
                return true;
            }
        }
        return false;
    }

    private static boolean causedByCaller(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }
}
