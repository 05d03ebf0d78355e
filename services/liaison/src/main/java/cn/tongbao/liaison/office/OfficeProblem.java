package cn.tongbao.liaison.office;

import cn.tongbao.platform.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong about a request to the register, beside the problems common to all. */
enum OfficeProblem implements ProblemCode {
    /** An office of that id is registered already, open or closed. */
    OFFICE_EXISTS(HttpStatus.CONFLICT),
    /** A closed office is history: it neither changes nor closes again nor opens. */
    OFFICE_CLOSED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    OfficeProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
