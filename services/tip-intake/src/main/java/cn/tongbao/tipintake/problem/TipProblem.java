package cn.tongbao.tipintake.problem;

import cn.tongbao.platform.web.ProblemCode;
import org.springframework.http.HttpStatus;

/** What this service refuses, beyond what every service refuses. */
public enum TipProblem implements ProblemCode {
    /** The state of the tip does not allow the act any more. */
    TIP_DECIDED(HttpStatus.CONFLICT),
    /** The matter is closed; nothing can be added. */
    TIP_CLOSED(HttpStatus.CONFLICT),
    /** A complaint claims a right of one's own and needs a name; it may be filed as a report. */
    COMPLAINT_NEEDS_IDENTITY(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Nobody knows who the reporter is. */
    REPORTER_ANONYMOUS(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Consultations are answered, not accepted. */
    CONSULTATION_IS_ANSWERED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Only consultations are answered. */
    NOT_A_CONSULTATION(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The reply names a request that this tip does not have. */
    REQUEST_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The file is bound already. */
    EVIDENCE_ALREADY_ATTACHED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The token is not one of ours, has expired or belongs to somebody else. */
    EVIDENCE_TOKEN_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Too many files, or too large together. */
    EVIDENCE_LIMIT_EXCEEDED(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    TipProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
