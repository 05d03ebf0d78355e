package cn.tongbao.liaison.assistance;

import cn.tongbao.platform.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong about a request alone. */
enum AssistanceProblem implements ProblemCode {
    /** Nobody in that office could act on the request. */
    NO_LIAISON_OFFICE(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    AssistanceProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
