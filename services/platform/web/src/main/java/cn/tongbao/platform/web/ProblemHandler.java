package cn.tongbao.platform.web;

import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.NotReadable;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.accept.MissingApiVersionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Turns whatever a handler throws into a problem document; the cause is logged here, once. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String RETRY_SECONDS = "5";

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException refusal, WebRequest request) {
        var problem = problems.of(refusal, LocaleContextHolder.getLocale());
        var headers = new HttpHeaders();
        if (refusal.code().status() == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer(problem, headers, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notReadable(NotReadable notReadable, WebRequest request) {
        return answer(CommonProblem.NOT_FOUND, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notAllowed(NotAllowed notAllowed, WebRequest request) {
        return answer(CommonProblem.NOT_ALLOWED, request);
    }

    /** A version that there is not is an unknown path. */
    @ExceptionHandler({MissingApiVersionException.class, InvalidApiVersionException.class})
    ResponseEntity<Object> unknownVersion(ResponseStatusException unknown, WebRequest request) {
        return answer(CommonProblem.NOT_FOUND, request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> storeIsDown(Exception cause, WebRequest request) {
        log.atWarn().setCause(cause).log("database not available");
        var problem = problems.of(CommonProblem.UNAVAILABLE, LocaleContextHolder.getLocale());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return answer(problem, headers, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception cause, WebRequest request) {
        log.atError().setCause(cause).log("request failed");
        return answer(CommonProblem.INTERNAL, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (causedBy(unreadable, BodyTooLarge.class)) {
            return answer(CommonProblem.TOO_LARGE, request);
        }
        var errors =
                unreadable.getCause() instanceof JacksonException json
                        ? List.of(new FieldProblem(pointerTo(json), "MALFORMED"))
                        : List.<FieldProblem>of();
        return answer(
                problems.of(CommonProblem.MALFORMED, LocaleContextHolder.getLocale(), errors),
                new HttpHeaders(),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return mismatch instanceof MethodArgumentTypeMismatchException argument
                ? unreadable(argument.getName(), request)
                : answer(CommonProblem.MALFORMED, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return unreadable(missing.getParameterName(), request);
    }

    private ResponseEntity<Object> unreadable(String parameter, WebRequest request) {
        return answer(
                problems.ofParameter(parameter, LocaleContextHolder.getLocale()),
                new HttpHeaders(),
                request);
    }

    /** Everything that the framework refuses by itself gets our code for its status. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var code = codeFor(status);
        if (code == CommonProblem.INTERNAL) {
            log.atError().setCause(cause).log("request failed");
        }
        return answer(
                problems.of(code, LocaleContextHolder.getLocale()),
                HttpHeaders.copyOf(headers),
                request);
    }

    static CommonProblem codeFor(HttpStatusCode status) {
        for (var code : CommonProblem.values()) {
            if (code.status().value() == status.value()) {
                return code;
            }
        }
        return status.is4xxClientError() ? CommonProblem.MALFORMED : CommonProblem.INTERNAL;
    }

    private ResponseEntity<Object> answer(CommonProblem code, WebRequest request) {
        return answer(
                problems.of(code, LocaleContextHolder.getLocale()), new HttpHeaders(), request);
    }

    private static ResponseEntity<Object> answer(
            ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        if (request instanceof ServletWebRequest servlet) {
            problem.setInstance(instanceOf(servlet));
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, headers, HttpStatusCode.valueOf(problem.getStatus()));
    }

    private static URI instanceOf(ServletWebRequest servlet) {
        return URI.create(servlet.getRequest().getRequestURI());
    }

    private static String pointerTo(JacksonException json) {
        if (!(json instanceof DatabindException)) {
            return "";
        }
        var pointer = new StringBuilder();
        for (var step : json.getPath()) {
            pointer.append('/')
                    .append(
                            step.getPropertyName() == null
                                    ? Integer.toString(step.getIndex())
                                    : step.getPropertyName());
        }
        return pointer.toString();
    }

    private static boolean causedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
