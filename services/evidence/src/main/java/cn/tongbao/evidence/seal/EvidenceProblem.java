package cn.tongbao.evidence.seal;

import cn.tongbao.platform.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can go wrong with files, beside what can go wrong with any request. */
public enum EvidenceProblem implements ProblemCode {
    UPLOAD_MALFORMED(HttpStatus.BAD_REQUEST),
    NAME_NOT_KEPT(HttpStatus.BAD_REQUEST),
    FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TYPE_REFUSED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    FILE_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
    MALWARE_FOUND(HttpStatus.UNPROCESSABLE_CONTENT),
    RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE),
    SEAL_BROKEN(HttpStatus.INTERNAL_SERVER_ERROR),
    SCANNER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    EvidenceProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
