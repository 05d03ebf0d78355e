package cn.tongbao.directory.record;

import cn.tongbao.platform.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can go wrong with the registers, beyond what can with any request. */
public enum DirectoryProblem implements ProblemCode {
    /** The entry is not in a state in which this can happen. */
    ENTRY_STATE(HttpStatus.CONFLICT),
    /** Whom it is about stands there already. */
    ENTRY_EXISTS(HttpStatus.CONFLICT),
    /** It was never on the register, so it cannot come back. */
    NEVER_LISTED(HttpStatus.CONFLICT),
    /** Something that a listing needs is missing: 法释〔2002〕8号 arts. 4 to 9. */
    REQUIREMENTS_NOT_MET(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No such office. */
    OFFICE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The office is closed. */
    OFFICE_CLOSED(HttpStatus.UNPROCESSABLE_CONTENT),
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
