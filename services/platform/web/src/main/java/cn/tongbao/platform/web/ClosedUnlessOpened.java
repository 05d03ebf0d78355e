package cn.tongbao.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody into a handler of ours that does not say for whom it is. */
final class ClosedUnlessOpened implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(ClosedUnlessOpened.class);
    private static final String OURS = "cn.tongbao.";

    private final SecurityProblems problems;

    ClosedUnlessOpened(SecurityProblems problems) {
        this.problems = problems;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith(OURS)
                || method.hasMethodAnnotation(Public.class)) {
            return true;
        }
        if (!method.hasMethodAnnotation(SignedIn.class)) {
            log.atError().addKeyValue("handler", method).log("handler is not opened to anybody");
            problems.write(request, response, CommonProblem.NOT_FOUND);
            return false;
        }
        if (SubjectAuthentication.current().anonymous()) {
            problems.write(request, response, CommonProblem.UNAUTHENTICATED);
            return false;
        }
        return true;
    }
}
