package cn.tongbao.directory.record;

import cn.tongbao.platform.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can go wrong with the registers, beyond what can with any request. */
public enum DirectoryProblem implements ProblemCode {
    /** A file token that is not ours, was altered, has expired or is somebody else's. */
    EVIDENCE_TOKEN_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The file belongs to a record already. */
    EVIDENCE_ALREADY_ATTACHED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Too many files at once. */
    EVIDENCE_LIMIT_EXCEEDED(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    DirectoryProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String code() {
        return name();
    }
}
