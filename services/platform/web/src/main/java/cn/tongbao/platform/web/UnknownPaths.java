package cn.tongbao.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container itself refused, in the same shape as everything else. */
@Controller
class UnknownPaths implements ErrorController {

    private final SecurityProblems problems;

    UnknownPaths(SecurityProblems problems) {
        this.problems = problems;
    }

    @Public
    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var code =
                status instanceof Integer number
                        ? ProblemHandler.codeFor(HttpStatus.valueOf(number))
                        : CommonProblem.NOT_FOUND;
        problems.write(request, response, code);
    }
}
